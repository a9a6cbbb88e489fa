package org.xunzheng.web.job;

import java.time.Instant;
import java.util.UUID;
import org.xunzheng.domain.job.Job;
import org.xunzheng.domain.job.JobState;

/**
 * A job as REST shows it.
 *
 * @param about what it is about: of an export, the list
 * @param total how much there is to do; 0 while nobody knows
 * @param reason why it failed: the code of a refusal
 * @param file the name of the file that it made; fetch it from the job's {@code result}
 */
public record JobLine(
        UUID id,
        String kind,
        String about,
        String by,
        JobState state,
        Instant askedAt,
        Instant endedAt,
        long done,
        long total,
        String reason,
        String file) {

    static JobLine of(Job job) {
        return new JobLine(
                job.id(),
                job.kind(),
                job.about(),
                job.ownerName(),
                job.state(),
                job.askedAt(),
                job.endedAt().orElse(null),
                job.done(),
                job.total(),
                job.reason().orElse(null),
                job.fileName().orElse(null));
    }
}
