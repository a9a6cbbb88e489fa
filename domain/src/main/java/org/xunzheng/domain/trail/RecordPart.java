package org.xunzheng.domain.trail;

import static org.xunzheng.domain.trail.Action.ACCOUNT_OPENED;
import static org.xunzheng.domain.trail.Action.ADMISSION_PUBLISHED;
import static org.xunzheng.domain.trail.Action.CERTIFICATE_REISSUED;
import static org.xunzheng.domain.trail.Action.CERTIFICATE_WITHDRAWN;
import static org.xunzheng.domain.trail.Action.CHANGE_PUBLISHED;
import static org.xunzheng.domain.trail.Action.CORRECTION_ENTERED;
import static org.xunzheng.domain.trail.Action.CORRECTION_IN_FORCE;
import static org.xunzheng.domain.trail.Action.DRAW_ANNOUNCED;
import static org.xunzheng.domain.trail.Action.DRAW_CANCELLED;
import static org.xunzheng.domain.trail.Action.FILE_ATTACHED;
import static org.xunzheng.domain.trail.Action.FILE_REMOVED;
import static org.xunzheng.domain.trail.Action.HANDED_IN;
import static org.xunzheng.domain.trail.Action.INSTITUTIONS_IMPORTED;
import static org.xunzheng.domain.trail.Action.INSTITUTION_REGISTERED;
import static org.xunzheng.domain.trail.Action.IN_FORCE;
import static org.xunzheng.domain.trail.Action.LEGACY_RECORDED;
import static org.xunzheng.domain.trail.Action.LEGACY_WITHDRAWN;
import static org.xunzheng.domain.trail.Action.LEVEL_APPROVED;
import static org.xunzheng.domain.trail.Action.LEVEL_REJECTED;
import static org.xunzheng.domain.trail.Action.LEVEL_RETURNED;
import static org.xunzheng.domain.trail.Action.LOTS_DRAWN;
import static org.xunzheng.domain.trail.Action.LOT_REPLACED;
import static org.xunzheng.domain.trail.Action.POLICY_DISCARDED;
import static org.xunzheng.domain.trail.Action.POLICY_ENTERED;
import static org.xunzheng.domain.trail.Action.POLICY_IN_FORCE;
import static org.xunzheng.domain.trail.Action.POSTS_GIVEN;
import static org.xunzheng.domain.trail.Action.RESULTS_CONFIRMED;
import static org.xunzheng.domain.trail.Action.RESULTS_RETURNED;
import static org.xunzheng.domain.trail.Action.RESULTS_SUBMITTED;
import static org.xunzheng.domain.trail.Action.ROSTER_BROUGHT;
import static org.xunzheng.domain.trail.Action.SECRET_COMMITTED;
import static org.xunzheng.domain.trail.Action.SECRET_REVEALED;
import static org.xunzheng.domain.trail.Action.STAND_IN_ARRANGED;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.xunzheng.domain.rule.Clause;

/**
 * What the trail seals of the rows that a step wrote: the entry holds a hash of them, so that whoever changes, adds or
 * removes a row behind the system's back is found out by the trail, and the trail by the signed heads (REV-3). A step
 * records its entry after it wrote.
 */
@Clause("REV-3")
public enum RecordPart {
    /** The trainees of a class with their results; the last step counts. */
    ROSTER(false, ROSTER_BROUGHT, RESULTS_SUBMITTED, RESULTS_CONFIRMED, RESULTS_RETURNED),
    /** The posts of an account; the last step counts. */
    POSTS(false, ACCOUNT_OPENED, POSTS_GIVEN),
    WITHDRAWAL(true, CERTIFICATE_WITHDRAWN),
    REISSUE(true, CERTIFICATE_REISSUED),
    CORRECTION(true, CORRECTION_ENTERED, CORRECTION_IN_FORCE),
    /** Certificates under old numbers, all that were recorded by one step together. */
    LEGACY(true, LEGACY_RECORDED, LEGACY_WITHDRAWN),
    /** What a reviewer decided at a level. */
    REVIEW_STEP(true, LEVEL_APPROVED, LEVEL_RETURNED, LEVEL_REJECTED),
    STAND_IN(true, STAND_IN_ARRANGED),
    /** A policy document that somebody entered; those that come with the system are compared with what came. */
    POLICY(true, POLICY_ENTERED, POLICY_IN_FORCE, POLICY_DISCARDED),
    /** The facts of a matter, round by round. */
    MATTER(true, HANDED_IN),
    /** What an opening balance put in force. */
    OPENING_BALANCE(true, IN_FORCE),
    /** The entries of an institution in the directory; those of one import together. */
    DIRECTORY_ENTRY(true, INSTITUTION_REGISTERED, INSTITUTIONS_IMPORTED, ADMISSION_PUBLISHED, CHANGE_PUBLISHED),
    /** A draw: what was announced, committed to, revealed, drawn, replaced and cancelled, each for itself. */
    DRAW(true, DRAW_ANNOUNCED, SECRET_COMMITTED, SECRET_REVEALED, LOTS_DRAWN, LOT_REPLACED, DRAW_CANCELLED),
    FILE(true, FILE_ATTACHED, FILE_REMOVED);

    private static final String PREFIX = "seal.";

    private final boolean kept;
    private final Set<Action> actions;

    RecordPart(boolean kept, Action... actions) {
        this.kept = kept;
        this.actions = Collections.unmodifiableSet(EnumSet.copyOf(Arrays.asList(actions)));
    }

    /** Whether each row is written once and stays; otherwise the rows change, and the last seal counts. */
    public boolean isKept() {
        return kept;
    }

    /** The steps whose entries seal it. */
    public Set<Action> actions() {
        return actions;
    }

    /** The parts that an entry of this step seals. */
    public static List<RecordPart> sealedBy(Action action) {
        return Arrays.stream(values())
                .filter(part -> part.actions.contains(action))
                .toList();
    }

    /** The name of the fact that holds the hash of the row with this key. */
    public String fact(String key) {
        return PREFIX + name() + (key.isEmpty() ? "" : "." + key);
    }

    /** Whether a fact of an entry is such a hash. */
    public static boolean isSeal(String fact) {
        return fact.startsWith(PREFIX);
    }
}
