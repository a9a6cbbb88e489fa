/**
 * Teachers of theory and instructors of practice, with the certificates that qualify them (INS-6). Somebody who no longer
 * teaches stays on record with the last day.
 */
package org.xunzheng.domain.teacher;
