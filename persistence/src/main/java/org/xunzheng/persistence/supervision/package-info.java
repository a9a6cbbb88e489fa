/** Measures against institutions as rows: taken, in force, lifted (SUP-3, SUP-4). */
package org.xunzheng.persistence.supervision;
