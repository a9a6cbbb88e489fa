/** Screens and REST by which a city keeps its regions and their codes (SER-3): proposed by one person, put in force by another. */
package org.xunzheng.web.regionchange;
