/** Regions and their two codes on screens (SER-2, SER-3). */
package org.xunzheng.web.region;
