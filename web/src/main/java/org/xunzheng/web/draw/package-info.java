/** Draws on REST and on screens, for those who draw and for everybody who checks (EXM-1). */
package org.xunzheng.web.draw;
