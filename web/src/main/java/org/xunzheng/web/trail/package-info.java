/** The trail on screens, for audit. */
package org.xunzheng.web.trail;
