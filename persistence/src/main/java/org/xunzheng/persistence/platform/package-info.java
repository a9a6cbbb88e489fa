/**
 * How the application gets hold of its database on any server: the data source, the schema brought up to date before
 * anyone uses it, and the server's transaction manager for Hibernate. Nothing here knows a table.
 */
package org.xunzheng.persistence.platform;
