/** The form of the annual filing as a document (RPT-2), empty and filled in. */
package org.xunzheng.reports.filing;
