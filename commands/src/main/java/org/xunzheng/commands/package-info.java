/** Commands for operators that work on the database itself, without a server. They only read. */
package org.xunzheng.commands;
