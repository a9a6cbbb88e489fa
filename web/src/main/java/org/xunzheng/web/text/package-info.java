/** Words for people, in Chinese and English, from the bundles of all features; nothing else in the system formats. */
package org.xunzheng.web.text;
