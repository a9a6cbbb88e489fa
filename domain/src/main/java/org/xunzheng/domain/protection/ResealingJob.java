package org.xunzheng.domain.protection;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.job.Job;
import org.xunzheng.domain.job.JobKind;
import org.xunzheng.domain.job.JobRun;
import org.xunzheng.domain.job.JobState;
import org.xunzheng.domain.protection.SealedData.Kind;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.Refused;

/**
 * Sealing again as a job, each portion in a transaction of its own. Rows that are written meanwhile move about in their table
 * and can be passed over, so the kinds are gone through again until nothing is left, a few times at most. Its notes say round, kind, and
 * how far that was looked through; it is about the version of the key.
 */
@Dependent
public class ResealingJob implements JobKind {

    public static final String NAME = "resealing";

    private static final int MOST_ROUNDS = 5;

    private final ResealData resealData;

    @Inject
    public ResealingJob(ResealData resealData) {
        this.resealData = resealData;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** How far it is. */
    private record At(int round, Kind kind, String after) {

        static At of(String notes) {
            if (notes.isEmpty()) {
                return new At(0, Kind.values()[0], "");
            }
            String[] parts = notes.split(" ", 3);
            return new At(Integer.parseInt(parts[0]), Kind.valueOf(parts[1]), parts[2]);
        }

        /** Where it is behind a portion that ended here. */
        At then(String end) {
            if (!end.isEmpty()) {
                return new At(round, kind, end);
            }
            int next = kind.ordinal() + 1;
            return next < Kind.values().length
                    ? new At(round, Kind.values()[next], "")
                    : new At(round + 1, Kind.values()[0], "");
        }

        boolean beginsRound() {
            return kind.ordinal() == 0 && after.isEmpty();
        }

        @Override
        public String toString() {
            return round + " " + kind + " " + after;
        }
    }

    @Override
    public void run(JobRun run) {
        run.caller().require(Post.SYSTEM);
        int version = Integer.parseInt(run.about());
        At at = At.of(run.notes());
        while (!at.beginsRound() || resealData.left(version) > 0) {
            if (at.round() == MOST_ROUNDS) {
                throw new Refused(Refusal.of(ProtectionReason.ROWS_PASSED_OVER));
            }
            At here = at;
            at = here.then(resealData
                    .portion(run, version, here.kind(), here.after(), portion -> here.then(portion.after())
                            .toString())
                    .after());
        }
    }

    @Override
    public void ended(Job job, JobState how, Optional<Caller> who) {
        who.ifPresent(caller -> resealData.ended(job, how, caller));
    }
}
