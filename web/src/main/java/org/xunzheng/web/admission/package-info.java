/** Applications for admission on REST and on screens, by intake and by the institution itself (INS-2). */
package org.xunzheng.web.admission;
