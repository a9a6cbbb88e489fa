package org.xunzheng.domain.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/**
 * What handing in a file does in the database, before and after the file itself is looked at: two short transactions, as the
 * matter is held in them.
 */
@ApplicationScoped
@Transactional
public class EnterAttachment {

    /** How many files answer one item at most. */
    private static final int MOST_OF_AN_ITEM = 20;

    private static final Place FILE = Place.field("file");

    private final Attachments attachments;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public EnterAttachment(Attachments attachments, Trail trail, Clock clock) {
        this.attachments = attachments;
        this.trail = trail;
        this.clock = clock;
    }

    protected EnterAttachment() {
        this(null, null, null);
    }

    /** Whose matter a file is for. */
    public record Target(Caller caller, DossierSource source, UUID id, String item) {

        Subject subject() {
            return new Subject(source.kind(), id);
        }
    }

    /** What speaks against any file here. */
    public List<Refusal> refusals(Target target) {
        Dossier dossier = target.source()
                .find(target.id(), target.caller())
                .orElseThrow(() -> new NotFound(target.source().kind() + " " + target.id()));
        List<Refusal> refusals = new ArrayList<>(dossier.closed());
        if (dossier.items().stream().noneMatch(item -> item.id().equals(target.item()))) {
            refusals.add(Refusal.at(Place.field("item"), FileReason.ITEM_UNKNOWN));
        }
        return refusals;
    }

    /** Adds a file that is kept already, unless something speaks against it by now. */
    public Decision<Attachment> enter(Target target, StoredFile file) {
        Subject subject = target.subject();
        attachments.hold(subject);
        List<Refusal> refusals = refusals(target);
        if (!refusals.isEmpty()) {
            return Decision.denied(refusals);
        }
        Caller caller = target.caller();
        List<Attachment> there = attachments.of(subject, caller.scope()).stream()
                .filter(one -> one.item().equals(target.item()))
                .toList();
        if (there.size() >= MOST_OF_AN_ITEM) {
            return Decision.denied(Refusal.at(FILE, FileReason.TOO_MANY, MOST_OF_AN_ITEM));
        }
        if (there.stream().anyMatch(one -> one.file().hash().equals(file.hash()))) {
            return Decision.denied(Refusal.at(FILE, FileReason.ALREADY_ATTACHED));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Attachment attachment = new Attachment(UUID.randomUUID(), subject, target.item(), file, caller.name(), now);
        attachments.add(attachment, caller.account());
        trail.record(TrailEntry.of(subject, Action.FILE_ATTACHED, caller, now)
                .with("item", target.item())
                .with("sha256", file.hash()));
        return Decision.granted(attachment);
    }
}
