/** Files in a directory by their hash, their rows in the database, and the scanner that looks at them before. */
package org.xunzheng.persistence.file;
