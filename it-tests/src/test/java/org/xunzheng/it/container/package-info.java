/**
 * What only a test inside the server can show. Each class here costs one more start of the server, so a new test is
 * rather a method of {@code TransactionIT} than a class.
 */
package org.xunzheng.it.container;
