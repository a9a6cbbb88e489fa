/** Files handed in with matters, on REST and as a part of pages; never shown by the server itself, only downloaded. */
package org.xunzheng.web.file;
