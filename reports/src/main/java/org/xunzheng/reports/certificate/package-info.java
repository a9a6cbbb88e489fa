/**
 * The certificate on paper: its wording in the styles of 2020 and 2024, one A4 page each, and what its faces can show. Carries out
 * CRT-1, CRT-2 and the printing of RPT-1.
 */
package org.xunzheng.reports.certificate;
