/** Where the REST interface begins: its path and its version, shared by the resources of every feature. */
package org.xunzheng.web.rest;
