package org.xunzheng.web.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import org.xunzheng.domain.ledger.LedgerHead;

/** A day's head as it is published; bytes in hexadecimal. */
public record HeadView(
        LocalDate day,
        Instant madeAt,
        String previousHash,
        int runs,
        long certificates,
        String ledgerRoot,
        int subjects,
        String trailRoot,
        String digest,
        String hash,
        String signature,
        String key) {

    static HeadView of(LedgerHead head) {
        HexFormat hex = HexFormat.of();
        return new HeadView(
                head.day(),
                head.madeAt(),
                hex.formatHex(head.previousHash()),
                head.runs(),
                head.certificates(),
                hex.formatHex(head.ledgerRoot()),
                head.subjects(),
                hex.formatHex(head.trailRoot()),
                head.digest(),
                hex.formatHex(head.hash()),
                hex.formatHex(head.signature()),
                head.key());
    }
}
