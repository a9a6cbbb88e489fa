/** Question banks on REST and on screens (FIL-5). */
package org.xunzheng.web.questionbank;
