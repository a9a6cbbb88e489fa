/**
 * Starts the whole system on one machine, for evaluation, development and tests: an embedded PostgreSQL (unless an
 * external one is named) and Payara Micro with the application. Decides where data, keys and logs lie, and sees to it that
 * nothing stays behind when it ends.
 */
package org.xunzheng.launcher;
