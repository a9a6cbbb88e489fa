package org.xunzheng.persistence.attendance;

import java.util.Optional;
import java.util.regex.Pattern;
import org.xunzheng.domain.attendance.RawRecord;
import org.xunzheng.domain.person.IdNumber;
import org.xunzheng.persistence.protection.Vault;

/**
 * The numbers by which records name people: found by their keyed hash, shown masked where they may be an ID or telephone number.
 */
final class PersonNumbers {

    private static final Pattern LONG = Pattern.compile("[0-9]{3,}([0-9]{3}[0-9Xx])(?![0-9])");
    private static final int SHORT = 6;

    private final Vault.Session session;

    PersonNumbers(Vault.Session session) {
        this.session = session;
    }

    /** An ID number has the hash that the roster has; a row without a number is told by its text. */
    byte[] key(RawRecord raw) {
        return idNumber(raw.person())
                .map(session::key)
                .orElseGet(() -> session.key(raw.person().isEmpty() ? raw.text() : raw.person()));
    }

    String shown(RawRecord raw) {
        return idNumber(raw.person()).map(IdNumber::masked).orElseGet(() -> masked(raw.person()));
    }

    private static Optional<IdNumber> idNumber(String person) {
        try {
            return person.length() > SHORT && IdNumber.isWithin(person)
                    ? Optional.of(IdNumber.parse(person))
                    : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** A text with all but the end of each long number hidden. */
    static String masked(String text) {
        return LONG.matcher(text).replaceAll("***$1");
    }
}
