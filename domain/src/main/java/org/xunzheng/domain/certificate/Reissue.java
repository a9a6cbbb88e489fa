package org.xunzheng.domain.certificate;

import java.time.LocalDate;

/**
 * That a certificate was issued again under its own serial (补发, CRT-6).
 *
 * @param number counts the reissues of this certificate, from 1
 * @param by the name of who entered it
 */
public record Reissue(int number, LocalDate on, Cause cause, String remark, String by) {

    /** Why its holder needs another copy. */
    public enum Cause {
        LOST,
        DAMAGED
    }
}
