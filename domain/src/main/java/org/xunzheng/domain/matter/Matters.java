package org.xunzheng.domain.matter;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Page;

/** Headers and facts of all matters. */
public interface Matters {

    /** Stores a new matter with the facts of its first round. */
    void add(Matter matter, Record facts);

    /**
     * Stores another round of a matter with its facts.
     *
     * @return the matter with its new version
     * @throws org.xunzheng.domain.rule.StaleVersion if somebody was quicker
     */
    Matter reopen(Matter matter, Record facts);

    /**
     * Stores how a matter stands now.
     *
     * @return the matter with its new version
     * @throws org.xunzheng.domain.rule.StaleVersion if somebody was quicker
     */
    Matter change(Matter matter);

    Optional<Matter> find(UUID id, Scope scope);

    /**
     * The matter of this kind that the scope sees.
     *
     * @throws NotFound if there is none
     */
    default Matter get(MatterKind<?> kind, UUID id, Scope scope) {
        return find(id, scope)
                .filter(matter -> matter.kind().equals(kind.constant()))
                .orElseThrow(() -> new NotFound(kind.name() + " " + id));
    }

    /** What was handed in in the matter's round. */
    <F extends Record> F facts(Matter matter, Class<F> type);

    /**
     * The matters of a kind that the scope sees, those entered last at the top.
     *
     * @param text in the title, or in the name of the institution; empty for all
     */
    <F extends Record> Page<Line<F>> list(MatterKind<F> kind, String text, Scope scope, Page.Part part);

    /**
     * A matter as a list shows it.
     *
     * @param enteredBy the name of who entered it
     * @param decidedBy the name of who decided last in its round, once somebody did
     */
    record Line<F extends Record>(
            UUID id,
            F facts,
            String title,
            String authority,
            MatterState state,
            String enteredBy,
            Instant enteredAt,
            Optional<String> decidedBy) {}
}
