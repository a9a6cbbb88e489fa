/** Files of rows as institutions bring them: rosters and results in, templates and lists out. */
package org.xunzheng.web.sheet;
