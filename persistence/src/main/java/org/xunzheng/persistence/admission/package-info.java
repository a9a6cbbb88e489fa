/** Applications for admission, their notices and objections as rows (INS-2). */
package org.xunzheng.persistence.admission;
