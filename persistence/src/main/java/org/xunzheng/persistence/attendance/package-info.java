/** Records of attendance in the database, and the hours that follow from them, by sets. */
package org.xunzheng.persistence.attendance;
