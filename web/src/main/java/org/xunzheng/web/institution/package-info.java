/** Institutions and their codes on REST and on screens. */
package org.xunzheng.web.institution;
