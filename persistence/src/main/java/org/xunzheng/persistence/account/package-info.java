/** Accounts and posts in the database. */
package org.xunzheng.persistence.account;
