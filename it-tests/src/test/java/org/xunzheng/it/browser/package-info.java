/** A browser for tests of pages: Chromium without a window, one for each test, with a picture of each failure. */
package org.xunzheng.it.browser;
