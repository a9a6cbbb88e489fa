package org.xunzheng.domain.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/** Somebody takes a file away from a matter that is still open; that it was there is kept. */
@ApplicationScoped
public class RemoveFile {

    private final Attachments attachments;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public RemoveFile(Attachments attachments, Trail trail, Clock clock) {
        this.attachments = attachments;
        this.trail = trail;
        this.clock = clock;
    }

    protected RemoveFile() {
        this(null, null, null);
    }

    /**
     * Takes the file away.
     *
     * @param source the feature whose matter it belongs to
     * @throws NotFound if it is gone already, or none of the feature's
     */
    @Transactional
    public Decision<Attachment> remove(Caller caller, DossierSource source, UUID id) {
        Attachment attachment = attachments
                .find(id, caller.scope())
                .filter(found -> found.subject().kind().equals(source.kind()))
                .orElseThrow(() -> new NotFound("attachment " + id));
        attachments.hold(attachment.subject());
        Dossier dossier =
                source.find(attachment.subject().id(), caller).orElseThrow(() -> new NotFound("attachment " + id));
        return Decision.unless(dossier.closed(), () -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            if (!attachments.remove(id, caller.account(), now)) {
                throw new NotFound("attachment " + id);
            }
            trail.record(TrailEntry.of(attachment.subject(), Action.FILE_REMOVED, caller, now)
                    .with("item", attachment.item())
                    .with("sha256", attachment.file().hash()));
            return attachment;
        });
    }
}
