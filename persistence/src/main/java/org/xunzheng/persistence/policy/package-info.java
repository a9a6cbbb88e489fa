/**
 * Policy documents and the calendar in the database, and how documents are written (YAML). The documents that come with
 * the system lie beside these classes; they count as version 1 and on, entered by nobody.
 */
package org.xunzheng.persistence.policy;
