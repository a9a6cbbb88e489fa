/** The versions of question banks in the database. */
package org.xunzheng.persistence.questionbank;
