/** Sample data for trying the system out: invented people and institutions, made by the use cases themselves. */
package org.xunzheng.web.samples;
