package org.xunzheng.domain.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.rule.StaleVersion;

/**
 * A filing of one training for one year at the authority that pays, files and supervises (FIL-10).
 *
 * @param bank the version of the question bank that it was handed in with
 * @param profile the policy profile that it was judged by, when it was handed in
 * @param submittedOn the day that counts
 * @param dueOn the last day for the decision (FIL-7), if the calendar was there to tell it
 */
public record Filing(
        UUID id,
        long version,
        UUID institution,
        String institutionName,
        UUID authority,
        String authorityName,
        int year,
        FilingForm form,
        FilingState state,
        Optional<UUID> bank,
        Optional<String> profile,
        Optional<LocalDate> submittedOn,
        Optional<LocalDate> dueOn,
        Instant changedAt) {

    public Filing {
        Objects.requireNonNull(id);
        Objects.requireNonNull(institution);
        Objects.requireNonNull(authority);
        Objects.requireNonNull(form);
        Objects.requireNonNull(state);
    }

    /**
     * The same filing.
     *
     * @throws StaleVersion if the caller looked at another version of it
     */
    Filing seenAt(long seen) {
        if (seen != version) {
            throw new StaleVersion("filing " + id + ": seen " + seen + ", is " + version);
        }
        return this;
    }

    Filing written(FilingForm changed, Instant at) {
        return new Filing(
                id,
                version,
                institution,
                institutionName,
                authority,
                authorityName,
                year,
                changed,
                state,
                bank,
                profile,
                submittedOn,
                dueOn,
                at);
    }

    /** The same filing with telephone numbers of people masked. */
    public Filing masked() {
        return written(form.masked(), changedAt);
    }

    /** Handed in with what it is judged by. */
    Filing submitted(Optional<UUID> withBank, String byProfile, LocalDate on, Optional<LocalDate> due, Instant at) {
        return new Filing(
                id,
                version,
                institution,
                institutionName,
                authority,
                authorityName,
                year,
                form,
                FilingState.SUBMITTED,
                withBank,
                Optional.of(byProfile),
                Optional.of(on),
                due,
                at);
    }

    Filing decided(FilingState decided, Instant at) {
        return new Filing(
                id,
                version,
                institution,
                institutionName,
                authority,
                authorityName,
                year,
                form,
                decided,
                bank,
                profile,
                submittedOn,
                dueOn,
                at);
    }
}
