package org.xunzheng.domain.file;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.xunzheng.domain.trail.Subject;

/**
 * A file handed in with a matter.
 *
 * @param item the id of the item of the checklist that it answers
 * @param by the name of who handed it in
 */
public record Attachment(UUID id, Subject subject, String item, StoredFile file, String by, Instant at) {

    public Attachment {
        Objects.requireNonNull(id);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(item);
        Objects.requireNonNull(file);
        Objects.requireNonNull(by);
        Objects.requireNonNull(at);
    }
}
