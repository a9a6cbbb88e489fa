/** One scenario, played on every server. */
package org.xunzheng.it.flow;
