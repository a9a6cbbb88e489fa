/**
 * The pages on which accounts are kept: opening them and giving posts by two administrators (REV-2), one's own sessions, and
 * who stands in for whom.
 */
package org.xunzheng.web.administration;
