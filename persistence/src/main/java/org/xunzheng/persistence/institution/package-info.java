/** Institutions and their codes in the database; codes are given under the lock of their serial region (SER-4). */
package org.xunzheng.persistence.institution;
