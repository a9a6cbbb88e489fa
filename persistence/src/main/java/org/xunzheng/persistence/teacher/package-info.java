/** Teachers as rows, their ID numbers sealed (INS-6). */
package org.xunzheng.persistence.teacher;
