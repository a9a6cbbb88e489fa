package org.xunzheng.domain.subsidy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.policy.Scheme;
import org.xunzheng.domain.policy.SkillLevel;
import org.xunzheng.domain.policy.Yuan;
import org.xunzheng.domain.rule.Page;

/** Claims of subsidies, person by person. */
public interface Claims {

    /**
     * Everybody with a certificate of the class, in the order of the serials.
     *
     * @param claim the one that is asked about: its own lines stand in nobody's way
     */
    List<Candidate> candidates(
            UUID trainingClass, Scheme scheme, SkillLevel level, LocalDate today, Optional<UUID> claim);

    /** Lets nobody else be put in force of the people of a claim until the transaction ends. */
    void hold(UUID claim);

    /** Whether a certificate of the claim was corrected since, and names somebody else by now. */
    boolean namesOthers(UUID claim);

    /** A claim of the class under review or in force, other than this one. */
    Optional<UUID> underWay(UUID trainingClass, Scheme scheme, Optional<UUID> claim);

    /** Names and masked numbers of the holders of the class's certificates, by serial. */
    List<Holder> holders(UUID trainingClass, Scope scope);

    /** Puts the lines of a claim on public notice. */
    void notice(Matter claim, LocalDate from, LocalDate until, Caller by);

    /** The lines of the matter's newest round, as they stand now, with what stands in their way as far as the scope sees it. */
    List<ClaimLine> lines(UUID claim, Scope scope);

    Optional<Line> find(UUID line, Scope scope);

    /** Moves a line on, if it still is as it was seen; with the words that belong to the step. */
    void move(Line seen, LineState to, String words, Caller by);

    /** Gives the failed lines of a claim another account; how many there were. */
    int correct(UUID claim, UUID account, Caller by);

    /** What is in public notice, the newest first: for everybody. */
    Page<Noticed> noticed(String text, LocalDate today, Page.Part part);

    /** Whom a certificate names. */
    record Holder(String serial, String name, String maskedIdNumber) {}

    /**
     * A line, to be moved on.
     *
     * @param changedBy who moved it last
     */
    record Line(
            UUID id, UUID claim, String serial, long version, LineState state, LocalDate noticeUntil, UUID changedBy) {}

    /** What is published (HZ24 27): unit, person, masked number, amount, training. */
    record Noticed(
            String institution,
            String person,
            String maskedIdNumber,
            Yuan amount,
            String training,
            Scheme scheme,
            String authority,
            LocalDate from,
            LocalDate until) {}
}
