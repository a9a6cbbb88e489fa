/** Results of classes on REST and on screens. */
package org.xunzheng.web.assessment;
