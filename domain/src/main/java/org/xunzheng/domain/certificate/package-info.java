/**
 * Certificates of completed training: issuing them, showing them, checking them, withdrawing them. Carries out CRT-1 to
 * CRT-7, CRT-10, SER-10 to SER-12.
 */
package org.xunzheng.domain.certificate;
