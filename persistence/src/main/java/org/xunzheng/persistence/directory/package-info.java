/** The directory, the approved courses and the reported changes as rows (INS-3, INS-4, INS-5). */
package org.xunzheng.persistence.directory;
