/** Matters of every kind on REST and on screens: one form, one page, one list, one resource (REV-1, REV-2). */
package org.xunzheng.web.matter;
