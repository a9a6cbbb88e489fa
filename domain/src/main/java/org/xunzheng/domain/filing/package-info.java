/**
 * The annual filing for the use of certificates (培训合格证书使用备案): what an institution will teach this year, in which hours,
 * with whom and assessed how (FIL-1 to FIL-10). An accepted filing is published, and opens the way to classes.
 */
package org.xunzheng.domain.filing;
