/** Jobs as rows that one node at a time takes, and their files in a folder beside those of matters. */
package org.xunzheng.persistence.job;
