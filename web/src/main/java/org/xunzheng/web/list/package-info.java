/** Lists: one description of their columns serves the page and the workbook; their rows are read by key. */
package org.xunzheng.web.list;
