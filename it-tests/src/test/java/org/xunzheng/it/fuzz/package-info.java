/** Random requests, to find answers that nobody thought of. */
package org.xunzheng.it.fuzz;
