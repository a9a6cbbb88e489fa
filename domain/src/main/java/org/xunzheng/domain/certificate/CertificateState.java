package org.xunzheng.domain.certificate;

/** Whether a certificate counts (CRT-7). */
public enum CertificateState {
    VALID,
    WITHDRAWN;

    /** The state of one that is withdrawn or not. */
    public static CertificateState of(boolean withdrawn) {
        return withdrawn ? WITHDRAWN : VALID;
    }
}
