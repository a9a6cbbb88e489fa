/** Quotas of certificates on REST and on screens (CRT-8). */
package org.xunzheng.web.quota;
