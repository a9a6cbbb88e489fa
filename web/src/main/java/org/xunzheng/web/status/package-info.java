/** Whether the system can serve: asked by load balancers, by the launcher and by operators, without signing in. */
package org.xunzheng.web.status;
