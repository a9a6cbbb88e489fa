/**
 * Measures how fast certificates are issued (SER-7, SER-11) beside the same writes in plain SQL, and how fast one is found
 * among a million. It decides nothing.
 */
package org.xunzheng.benchmarks;
