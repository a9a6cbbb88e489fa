/**
 * Tables as clerks bring them: XLSX or CSV, whatever the file is called, read into rows of text; and tables handed back:
 * templates to fill in, uploads with remarks, long lists. Knows nothing of training; carries out no numbered rule.
 */
package org.xunzheng.sheets;
