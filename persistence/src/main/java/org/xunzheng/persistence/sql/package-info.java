/** Plain SQL on the connection of the running transaction, for lists, figures and whole sets of rows. */
package org.xunzheng.persistence.sql;
