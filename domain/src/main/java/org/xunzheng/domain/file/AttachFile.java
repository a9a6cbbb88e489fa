package org.xunzheng.domain.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Input;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/** Somebody hands in a file with a matter, for an item of its checklist. */
@ApplicationScoped
public class AttachFile {

    /** How many files answer one item at most. */
    private static final int MOST_OF_AN_ITEM = 20;

    private static final Place FILE = Place.field("file");

    private final Attachments attachments;
    private final FileStore files;
    private final FileScan scan;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public AttachFile(Attachments attachments, FileStore files, FileScan scan, Trail trail, Clock clock) {
        this.attachments = attachments;
        this.files = files;
        this.scan = scan;
        this.trail = trail;
        this.clock = clock;
    }

    protected AttachFile() {
        this(null, null, null, null, null);
    }

    /**
     * What is handed in.
     *
     * @param name as the sender's computer calls it; only shown
     */
    public record Brought(String item, String name, byte[] content) {}

    @Transactional
    public Decision<Attachment> attach(Caller caller, DossierSource source, UUID id, Brought brought) {
        Subject subject = new Subject(source.kind(), id);
        attachments.hold(subject);
        Dossier dossier = source.find(id, caller).orElseThrow(() -> new NotFound(source.kind() + " " + id));
        List<Refusal> refusals = new ArrayList<>(dossier.closed());
        byte[] content = brought.content() == null ? new byte[0] : brought.content();
        String name = shown(brought.name());
        if (dossier.items().stream().noneMatch(item -> item.id().equals(brought.item()))) {
            refusals.add(Refusal.at(Place.field("item"), FileReason.ITEM_UNKNOWN));
        }
        if (name.length() > StoredFile.LONGEST_NAME) {
            refusals.add(Refusal.at(FILE, FileReason.NAME_TOO_LONG, StoredFile.LONGEST_NAME));
        }
        Optional<FileKind> kind = kind(content, refusals);
        if (!refusals.isEmpty()) {
            return Decision.denied(refusals);
        }
        Optional<Refusal> harm = harm(content);
        if (harm.isPresent()) {
            return Decision.denied(harm.get());
        }
        return attach(caller, subject, brought.item(), name, kind.orElseThrow(), content);
    }

    private Decision<Attachment> attach(
            Caller caller, Subject subject, String item, String name, FileKind kind, byte[] content) {
        List<Attachment> there = attachments.of(subject, caller.scope()).stream()
                .filter(one -> one.item().equals(item))
                .toList();
        if (there.size() >= MOST_OF_AN_ITEM) {
            return Decision.denied(Refusal.at(FILE, FileReason.TOO_MANY, MOST_OF_AN_ITEM));
        }
        String hash = files.keep(content);
        if (there.stream().anyMatch(one -> one.file().hash().equals(hash))) {
            return Decision.denied(Refusal.at(FILE, FileReason.ALREADY_ATTACHED));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Attachment attachment = new Attachment(
                UUID.randomUUID(),
                subject,
                item,
                new StoredFile(UUID.randomUUID(), hash, content.length, kind, name.isEmpty() ? item : name),
                caller.name(),
                now);
        attachments.add(attachment, caller.account());
        trail.record(TrailEntry.of(subject, Action.FILE_ATTACHED, caller, now)
                .with("item", item)
                .with("sha256", hash));
        return Decision.granted(attachment);
    }

    private Optional<FileKind> kind(byte[] content, List<Refusal> refusals) {
        if (content.length == 0) {
            refusals.add(Refusal.at(FILE, FileReason.EMPTY));
            return Optional.empty();
        }
        if (content.length > files.largest()) {
            refusals.add(Refusal.at(FILE, FileReason.TOO_LARGE, files.largest() / (1024 * 1024)));
            return Optional.empty();
        }
        Optional<FileKind> kind = FileKind.of(content);
        if (kind.isEmpty()) {
            refusals.add(Refusal.at(FILE, FileReason.KIND_NOT_TAKEN, FileKind.all()));
        }
        return kind;
    }

    private Optional<Refusal> harm(byte[] content) {
        return switch (scan.scan(content)) {
            case CLEAN -> Optional.empty();
            case INFECTED -> Optional.of(Refusal.at(FILE, FileReason.INFECTED));
            case UNKNOWN -> Optional.of(Refusal.at(FILE, FileReason.NOT_SCANNED));
        };
    }

    /** The last part of what some browsers send as a path. */
    private static String shown(String name) {
        String line = Input.line(name);
        return Input.line(line.substring(Math.max(line.lastIndexOf('/'), line.lastIndexOf('\\')) + 1));
    }
}
