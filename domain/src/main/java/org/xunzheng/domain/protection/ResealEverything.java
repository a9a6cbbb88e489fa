package org.xunzheng.domain.protection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.protection.SealedData.Kind;
import org.xunzheng.domain.protection.SealedData.Portion;

/**
 * Carries out what {@link ResealData} began, each portion in a transaction of its own. Rows that are written meanwhile move
 * about in their table and can be passed over, so the kinds are gone through again until nothing is left, a few times at most.
 */
@ApplicationScoped
public class ResealEverything {

    private static final int MOST_ROUNDS = 5;

    private final ResealData resealData;

    @Inject
    public ResealEverything(ResealData resealData) {
        this.resealData = resealData;
    }

    protected ResealEverything() {
        this(null);
    }

    /** Carries it out and records how it ended: done only if nothing is left. */
    public void carryOut(Caller caller, UUID id, int version) {
        for (int round = 0; round < MOST_ROUNDS && resealData.left(version) > 0; round++) {
            for (Kind kind : Kind.values()) {
                Portion portion = resealData.portion(id, version, kind, "");
                while (!portion.isLast()) {
                    portion = resealData.portion(id, version, kind, portion.after());
                }
            }
        }
        resealData.end(caller, id, version);
    }
}
