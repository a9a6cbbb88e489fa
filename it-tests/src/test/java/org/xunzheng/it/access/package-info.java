/** What opens for whom: every page and every method of the REST interface, asked for by every post and every region. */
package org.xunzheng.it.access;
