/**
 * Starts each server that the application is meant for, once for all test classes, on free ports of the loopback, with a
 * database of its own, and stops it at the end. A test class says {@code @OnServer} and takes a {@code Site}.
 */
package org.xunzheng.it.server;
