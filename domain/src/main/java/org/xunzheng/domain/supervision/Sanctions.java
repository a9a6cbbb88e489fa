package org.xunzheng.domain.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.matter.Option;
import org.xunzheng.domain.rule.Page;

/** The measures that are in force or were. */
public interface Sanctions {

    /**
     * What a list is narrowed to.
     *
     * @param text in the institution's name
     */
    record Filter(String text, Optional<Measure> measure, Optional<SanctionState> state, Optional<UUID> institution) {

        /** All of an institution's. */
        public static Filter of(UUID institution) {
            return new Filter("", Optional.empty(), Optional.empty(), Optional.of(institution));
        }
    }

    /** A measure that can be lifted. */
    record Liftable(UUID id, String institution, Measure measure, LocalDate from) {}

    /** What counts against an institution that day, seen from a step with this authority. */
    List<MeasureInForce> against(UUID institution, UUID authority, LocalDate day);

    /** The measures that the scope sees, the newest first. */
    Page<SanctionLine> list(Filter filter, Scope scope, LocalDate today, Page.Part part);

    Optional<SanctionLine> find(UUID id, Scope scope, LocalDate today);

    /** What everybody may read: those in force that day, by institution. */
    Page<SanctionLine> published(String text, LocalDate day, Page.Part part);

    /** How many rectifications are overdue, of those that the scope sees. */
    long overdue(Scope scope, LocalDate today);

    /** How many of them are to be put right by their day. */
    long open(Scope scope, LocalDate today);

    /**
     * The newest classes of an institution with authorities of the region, as long as their certificates are not issued; no more
     * than anybody reads through.
     *
     * @param chosen one that stays among them, or null
     */
    List<Option> classes(UUID institution, String path, UUID chosen);

    /** Whether the class's certificates are withheld. */
    boolean isWithheld(UUID trainingClass);

    /** Whether the class's certificates are issued. */
    boolean isIssued(UUID trainingClass);

    /**
     * The measures in force that authorities of the region took.
     *
     * @param chosen one of theirs that stays among them, or null
     */
    List<Liftable> liftable(String path, LocalDate today, UUID chosen);

    boolean isInForce(UUID sanction, LocalDate today);

    /** What was found, as it was handed in last. */
    String found(UUID sanction);

    /** The institution of a measure. */
    UUID institution(UUID sanction);

    /**
     * Puts a measure in force. Waits for steps of the institution that are being taken at this moment; those that begin later
     * find it.
     *
     * @param until the last day on which it counts, if it ends by itself
     */
    void take(Matter matter, SanctionKind.Facts facts, LocalDate from, Optional<LocalDate> until);

    /**
     * Ends a measure: from this day on it counts no more.
     *
     * @param by the matter that lifts it
     * @throws org.xunzheng.domain.rule.StaleVersion if somebody else did
     */
    void lift(UUID sanction, LocalDate on, Matter by);
}
