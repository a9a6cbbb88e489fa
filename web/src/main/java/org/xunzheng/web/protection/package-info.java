/** The keys of personal data on screen: which versions there are, and bringing older data under the newest one. */
package org.xunzheng.web.protection;
