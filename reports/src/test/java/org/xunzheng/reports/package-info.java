/** What the tests of all reports share. */
package org.xunzheng.reports;
