/** Whether anything leaks: run after all other tests, over what they left behind and over pages and methods of its own. */
package org.xunzheng.it.privacy;
