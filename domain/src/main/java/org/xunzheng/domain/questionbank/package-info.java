/**
 * The questions that an institution assesses by (考核题库): one bank for each training, in two parts, theory and practice
 * (FIL-5). Each time a bank is brought it becomes a new version; a filing keeps the version that it was handed in with.
 */
package org.xunzheng.domain.questionbank;
