/** Filings on REST and on screens, and those accepted for everybody (FIL-1 to FIL-10). */
package org.xunzheng.web.filing;
