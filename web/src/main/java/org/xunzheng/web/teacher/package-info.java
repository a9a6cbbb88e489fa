/** Teachers and instructors on REST and on screens (INS-6). */
package org.xunzheng.web.teacher;
