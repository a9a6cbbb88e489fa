package org.xunzheng.domain.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.xunzheng.domain.rule.Clause;

/**
 * Compares every run with what was written down outside the database, when the system starts and from then on: a run that
 * stands lower, or says otherwise, is held, so that no number of it is given a second time (SER-11). What the database knows
 * and nobody wrote down, since a node was stopped at that moment, is written down now.
 */
@ApplicationScoped
@Clause("SER-11")
public class CompareWithWitness {

    private final Witness witness;
    private final RunHolds holds;

    @Inject
    public CompareWithWitness(Witness witness, RunHolds holds) {
        this.witness = witness;
        this.holds = holds;
    }

    protected CompareWithWitness() {
        this(null, null);
    }

    /** Compares, and says which runs are held now and were not before. */
    @Transactional
    public List<RunHold> compare() {
        List<RunHold> held = holds.compare(witness.standings());
        witness.keep(holds.standings().stream()
                .filter(run -> isNews(run, witness.standing(run.run())))
                .toList());
        return held;
    }

    private static boolean isNews(RunLeaf run, Optional<RunLeaf> written) {
        return run.lastNumber() > written.map(RunLeaf::lastNumber).orElse(0);
    }
}
