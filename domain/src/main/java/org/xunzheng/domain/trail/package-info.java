/** The trail: who did what, when, to which matter (REV-3). Features write it in the transaction of the change itself. */
package org.xunzheng.domain.trail;
