/**
 * Training classes: drafting them, bringing their roster, submitting them, deciding on their opening. Carries out CLS-1, CLS-4
 * and the part of CLS-5 that leads to training.
 */
package org.xunzheng.domain.trainingclass;
