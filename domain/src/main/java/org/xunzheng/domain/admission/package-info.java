/**
 * The application of an institution for admission to the directory, entered by intake or brought online, with its papers
 * (INS-2). After the reviews it is on public notice, anybody may object, and the city publishes or refuses it.
 */
package org.xunzheng.domain.admission;
