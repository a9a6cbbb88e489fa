/** Reviews on REST and on screens: what waits, and how a level is taken (REV-1, REV-2). */
package org.xunzheng.web.review;
