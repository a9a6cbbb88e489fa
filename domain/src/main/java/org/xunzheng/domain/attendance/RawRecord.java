package org.xunzheng.domain.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.xunzheng.domain.rule.Clause;

/**
 * A record of attendance as it came.
 *
 * @param row in its file, counted from 1
 * @param at by the clock of the device, in China; nothing if it has none
 * @param until when a session online ended
 * @param person the number as it stands there: of the device, of the staff, or of an ID paper
 * @param name as it stands there, if it does
 * @param lesson the lesson that a platform names
 * @param faces how often a platform checked the face
 * @param text the row itself
 * @param flaw what is wrong with it by itself
 */
@Clause({"TRN-1", "TRN-3"})
public record RawRecord(
        int row,
        String device,
        Optional<LocalDateTime> at,
        Optional<LocalDateTime> until,
        String person,
        String name,
        Method method,
        Optional<Integer> lesson,
        int faces,
        int facesPassed,
        String text,
        Optional<Flaw> flaw) {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    public RawRecord {
        Objects.requireNonNull(device);
        Objects.requireNonNull(person);
        Objects.requireNonNull(name);
        Objects.requireNonNull(method);
        Objects.requireNonNull(text);
    }

    /** A record at a device. */
    static RawRecord at(
            int row,
            String device,
            Optional<LocalDateTime> at,
            String person,
            String name,
            Method method,
            String text) {
        return new RawRecord(
                row,
                device,
                at,
                Optional.empty(),
                person,
                name,
                method,
                Optional.empty(),
                0,
                0,
                text,
                Optional.empty());
    }

    public Optional<Instant> moment() {
        return at.map(RawRecord::moment);
    }

    public Optional<Instant> end() {
        return until.map(RawRecord::moment);
    }

    static Instant moment(LocalDateTime local) {
        return local.atZone(CHINA).toInstant();
    }

    /** The same with what is wrong with it for a class from this day on, brought at this moment. */
    RawRecord looked(LocalDate firstDay, Instant now) {
        if (flaw.isPresent()) {
            return this;
        }
        if (at.isEmpty() || person.isEmpty()) {
            return flawed(Flaw.UNREADABLE);
        }
        if (at.get().toLocalDate().isBefore(firstDay)) {
            return flawed(Flaw.CLOCK_LOST);
        }
        if (moment(at.get()).isAfter(now)
                || until.filter(end -> moment(end).isAfter(now)).isPresent()) {
            return flawed(Flaw.FUTURE);
        }
        if (method == Method.PLATFORM
                && until.filter(end -> end.isAfter(at.get())).isEmpty()) {
            return flawed(Flaw.NO_END);
        }
        return this;
    }

    RawRecord flawed(Flaw found) {
        return new RawRecord(
                row, device, at, until, person, name, method, lesson, faces, facesPassed, text, Optional.of(found));
    }
}
