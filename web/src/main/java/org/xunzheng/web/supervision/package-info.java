/** Screens and REST of measures against institutions: in force, lifted, published (SUP-3, SUP-4, PUB-1). */
package org.xunzheng.web.supervision;
