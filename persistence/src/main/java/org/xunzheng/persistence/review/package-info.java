/** Rounds of review with their levels and steps (REV-1, REV-2). */
package org.xunzheng.persistence.review;
