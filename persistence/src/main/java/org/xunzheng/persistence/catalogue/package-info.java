/** Occupations and the versions of catalogues in the database. */
package org.xunzheng.persistence.catalogue;
