/**
 * What all pages share: the frame with its areas, language, words, messages, lazy tables, and how a page takes a step of a
 * use case.
 */
package org.xunzheng.web.layout;
