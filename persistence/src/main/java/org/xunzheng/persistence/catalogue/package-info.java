/** Occupations in the database. */
package org.xunzheng.persistence.catalogue;
