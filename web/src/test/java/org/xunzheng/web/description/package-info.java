/**
 * Makes the description of the REST interface (OpenAPI) that every server publishes, and says what is wrong with it. It belongs
 * to the build and not to the WAR, which carries the finished file.
 */
package org.xunzheng.web.description;
