package org.xunzheng.domain.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Scope;

/** What was handed over to others, and what came back. */
public interface Handovers {

    /**
     * A finding that was handed over.
     *
     * @param id of the matter by which it was
     * @param authority which handed it over
     * @param institution which it is about
     * @param title the institution and the number of the letter
     */
    record Handover(UUID id, UUID authority, UUID institution, String title, Recipient recipient, LocalDate handedOn) {}

    /**
     * An answer to it.
     *
     * @param letter the number of the letter that it came by; may be empty
     */
    record Answer(LocalDate receivedOn, Outcome outcome, String letter, String said) {}

    /** One that the scope sees and that came in force. */
    Optional<Handover> find(UUID id, Scope scope);

    /** What came back about one, in the order in which it came. */
    List<Answer> answers(UUID handover);

    /** Whether an authority handed a finding over by a letter of this number already. */
    boolean isKnown(UUID authority, String letter);
}
