/** The directory for everybody, and the changes to it for who reports and publishes them (INS-3, INS-4, INS-5). */
package org.xunzheng.web.directory;
