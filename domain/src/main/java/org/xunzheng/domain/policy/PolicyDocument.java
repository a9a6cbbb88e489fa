package org.xunzheng.domain.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.rule.StaleVersion;

/**
 * A version of a region's document (政策文件). Its text never changes; it is entered by one person and put in force by
 * another.
 *
 * @param revision counts the changes of its state
 * @param enteredBy empty for the documents that came with the system
 */
public record PolicyDocument(
        UUID id,
        long revision,
        Authority authority,
        DocumentVersion version,
        LocalDate validFrom,
        String title,
        String text,
        PolicyState state,
        Optional<Signature> enteredBy,
        Optional<Signature> decidedBy) {

    public PolicyDocument {
        Objects.requireNonNull(id);
        Objects.requireNonNull(authority);
        Objects.requireNonNull(version);
        Objects.requireNonNull(validFrom);
        Objects.requireNonNull(title);
        Objects.requireNonNull(text);
        Objects.requireNonNull(state);
        Objects.requireNonNull(enteredBy);
        Objects.requireNonNull(decidedBy);
        if (state == PolicyState.IN_FORCE
                && enteredBy.isPresent()
                && enteredBy.map(Signature::account).equals(decidedBy.map(Signature::account))) {
            throw new IllegalArgumentException("nobody puts in force what they entered themselves (REV-2)");
        }
    }

    /**
     * Who did it and when.
     *
     * @param path the path of the authority that the person worked for
     */
    public record Signature(UUID account, String name, String path, Instant at) {}

    /**
     * This document, if the caller looked at this state of it.
     *
     * @throws StaleVersion if it changed meanwhile
     */
    PolicyDocument seenAt(long seen) {
        if (seen != revision) {
            throw new StaleVersion("policy document " + version + ": seen " + seen + ", is " + revision);
        }
        return this;
    }

    /** Whether it is the caller's own draft. */
    boolean isEnteredBy(Caller caller) {
        return enteredBy.filter(by -> by.account().equals(caller.account())).isPresent();
    }

    /** Whether it is the draft of the caller, or of somebody whom the caller stands in for. */
    boolean isActedOnBy(Caller caller) {
        return enteredBy.filter(by -> caller.actsAs(by.account())).isPresent();
    }

    /** Whether it was entered in the caller's authority or in one below. */
    boolean isAtOrBelow(Caller caller) {
        return enteredBy
                .filter(by -> by.path().startsWith(caller.authority().path()))
                .isPresent();
    }

    PolicyDocument decided(PolicyState to, Signature by) {
        return new PolicyDocument(
                id, revision, authority, version, validFrom, title, text, to, enteredBy, Optional.of(by));
    }
}
