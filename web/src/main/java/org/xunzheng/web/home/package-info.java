/** The workbench (工作台): what waits for the caller, by post, and where a search leads. */
package org.xunzheng.web.home;
