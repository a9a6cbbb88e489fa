/**
 * Statistical reports for the province (RPT-3): figures handed in, PDF and XLSX out. A report adds up what it is handed
 * and asks nobody for more.
 */
package org.xunzheng.reports.statistics;
