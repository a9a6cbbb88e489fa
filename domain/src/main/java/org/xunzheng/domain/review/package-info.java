/**
 * The one way in which matters pass their levels of review: in order, each by another person, none by who entered the matter
 * (REV-1, REV-2). Features say what is reviewed, by whom, and what follows.
 */
package org.xunzheng.domain.review;
