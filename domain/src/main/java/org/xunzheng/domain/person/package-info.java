/** People as the regulations name them: by name and ID number (CLS-4). Personal data, so it never prints itself whole. */
package org.xunzheng.domain.person;
