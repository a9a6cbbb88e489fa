/** Words for people, in Chinese and English, from the bundles; nothing else in the system formats. */
package org.xunzheng.web.text;
