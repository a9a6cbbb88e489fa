/**
 * The press: how any document becomes PDF or XLSX, and with which faces. The features beside it say what a document
 * holds; JasperReports is known here and in their templates (RPT-1, RPT-3).
 */
package org.xunzheng.reports.press;
