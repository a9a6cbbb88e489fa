package org.xunzheng.domain.ledger;

import java.util.List;
import java.util.Optional;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.serial.Run;
import org.xunzheng.serial.Serial;

/** The runs in which nothing is issued until two people have decided how they go on. */
public interface RunHolds {

    /** The hold of the run, if it is held. */
    Optional<RunHold> find(Run run);

    /** The runs that are held and the scope sees, in order. */
    List<RunHold> held(Scope scope);

    /** Holds every run of which the database says less, or something else, than these; and says which were not held before. */
    List<RunHold> compare(List<RunLeaf> witnessed);

    /** Where each run stands by the database. */
    List<RunLeaf> standings();

    /** Whether the serial was issued once, and the record of it was lost with an older state of the database. */
    boolean isLost(Serial serial);
}
