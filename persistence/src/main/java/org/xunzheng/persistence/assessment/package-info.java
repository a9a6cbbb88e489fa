/** Results of classes in the database. */
package org.xunzheng.persistence.assessment;
