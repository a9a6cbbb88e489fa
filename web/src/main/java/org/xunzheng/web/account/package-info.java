/**
 * Signing in, and who the caller of a request is. One mechanism for screens (session) and REST (Basic), which works alike
 * on every server and survives fail-over.
 */
package org.xunzheng.web.account;
