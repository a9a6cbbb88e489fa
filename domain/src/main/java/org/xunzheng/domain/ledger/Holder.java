package org.xunzheng.domain.ledger;

import java.util.Objects;
import org.xunzheng.domain.person.IdNumber;

/** Whom a certificate is made out to. */
public record Holder(String name, IdNumber idNumber) {

    public Holder {
        Objects.requireNonNull(name);
        Objects.requireNonNull(idNumber);
    }
}
