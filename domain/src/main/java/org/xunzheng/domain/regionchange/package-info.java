/**
 * How a city keeps its counties and zones and the codes by which they number: added, renamed, given another code, ended, each
 * by two people and from a day on (SER-3). What an ended code named stays known.
 */
package org.xunzheng.domain.regionchange;
