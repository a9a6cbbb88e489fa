/** Draws and their pools in the database (EXM-1). */
package org.xunzheng.persistence.draw;
