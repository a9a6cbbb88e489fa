/** Numbers of people out of every table that has some, for the step that shows them (REV-3). */
package org.xunzheng.persistence.privacy;
