/** Personal data of one person on screen and over REST: shown in full, or found, only for a reason and never kept. */
package org.xunzheng.web.privacy;
