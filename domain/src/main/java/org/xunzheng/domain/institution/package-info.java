/**
 * Training institutions and the codes they train under: registering them (INS-1), assigning codes in order (SER-4). A
 * code once given is never given again (SER-5).
 */
package org.xunzheng.domain.institution;
