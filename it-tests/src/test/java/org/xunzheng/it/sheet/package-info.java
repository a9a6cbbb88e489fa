/** The files that an institution brings, for invented people. */
package org.xunzheng.it.sheet;
