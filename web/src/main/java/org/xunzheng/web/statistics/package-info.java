/** Reports for the province on REST and on screens (RPT-3). */
package org.xunzheng.web.statistics;
