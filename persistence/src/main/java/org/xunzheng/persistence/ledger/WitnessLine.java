package org.xunzheng.persistence.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.xunzheng.domain.ledger.LedgerHead;
import org.xunzheng.domain.ledger.RunLeaf;
import org.xunzheng.serial.Run;

/**
 * How the witness writes: {@code RUN run number hash}, and {@code HEAD} with the fields of a head in the order of their record;
 * bytes in hexadecimal, words apart by a space.
 */
final class WitnessLine {

    private static final HexFormat HEX = HexFormat.of();

    private WitnessLine() {}

    static String of(RunLeaf leaf) {
        return String.join(
                " ", "RUN", leaf.run().toString(), Integer.toString(leaf.lastNumber()), HEX.formatHex(leaf.lastHash()));
    }

    static String of(LedgerHead head) {
        return String.join(
                " ",
                "HEAD",
                head.day().toString(),
                head.madeAt().toString(),
                HEX.formatHex(head.previousHash()),
                Integer.toString(head.runs()),
                Long.toString(head.certificates()),
                HEX.formatHex(head.ledgerRoot()),
                Integer.toString(head.subjects()),
                HEX.formatHex(head.trailRoot()),
                head.digest(),
                HEX.formatHex(head.hash()),
                HEX.formatHex(head.signature()),
                head.key());
    }

    /** Reads a line; one of a kind that only a later version writes is passed over. */
    static void read(String line, Consumer<RunLeaf> run, Consumer<LedgerHead> head) {
        String[] words = line.split(" ");
        if (words[0].equals("RUN")) {
            run.accept(new RunLeaf(Run.of(words[1]), Integer.parseInt(words[2]), HEX.parseHex(words[3])));
        } else if (words[0].equals("HEAD")) {
            head.accept(new LedgerHead(
                    LocalDate.parse(words[1]),
                    Instant.parse(words[2]),
                    HEX.parseHex(words[3]),
                    Integer.parseInt(words[4]),
                    Long.parseLong(words[5]),
                    HEX.parseHex(words[6]),
                    Integer.parseInt(words[7]),
                    HEX.parseHex(words[8]),
                    words[9],
                    HEX.parseHex(words[10]),
                    HEX.parseHex(words[11]),
                    words[12],
                    false));
        }
    }
}
