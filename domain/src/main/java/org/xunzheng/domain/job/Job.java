package org.xunzheng.domain.job;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Long work that somebody asked for (任务).
 *
 * @param kind the name of its {@link JobKind}
 * @param about what it is about, by a name of the program: never personal data
 * @param owner the account that asked for it
 * @param ownerName the name of that person
 * @param total how much there is to do; 0 while nobody knows
 * @param claims how often a node took it; whoever took it before has no say any more
 * @param lost how often its node was not heard of any more since it last came a step further
 * @param reason why it failed, by the key of its words
 * @param fileName of the file that it made, if it made one
 */
public record Job(
        UUID id,
        String kind,
        String about,
        UUID owner,
        String ownerName,
        JobState state,
        Instant askedAt,
        Optional<Instant> endedAt,
        long done,
        long total,
        long claims,
        int lost,
        Optional<String> reason,
        Optional<String> fileName) {

    private static final int WHOLE = 100;

    /** How far it has come, 0 to 100; 100 only once it is done. */
    public int percent() {
        return state == JobState.DONE ? WHOLE : total == 0 ? 0 : (int) Math.min(WHOLE - 1, WHOLE * done / total);
    }

    public boolean isOver() {
        return state.isOver();
    }

    /** Under which the words for a kind of job stand. */
    public static String word(String kind) {
        return "JobKind." + kind.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
