package org.xunzheng.domain.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Input;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;

/**
 * Somebody hands in a file with a matter, for an item of its checklist. The file is recognised, scanned and stored outside
 * of any transaction, since a scanner or a disk may be slow; only then is it entered.
 */
@ApplicationScoped
@Transactional(TxType.NEVER)
public class AttachFile {

    private static final Place FILE = Place.field("file");

    private final EnterAttachment enter;
    private final FileStore files;
    private final FileScan scan;

    @Inject
    public AttachFile(EnterAttachment enter, FileStore files, FileScan scan) {
        this.enter = enter;
        this.files = files;
        this.scan = scan;
    }

    protected AttachFile() {
        this(null, null, null);
    }

    /**
     * What is handed in.
     *
     * @param name as the sender's computer calls it; only shown
     * @param content where it lies until it is stored; null if nothing was sent
     */
    public record Brought(String item, String name, Path content) {

        /** How large it is, in bytes. */
        public long size() {
            try {
                return content == null ? 0 : Files.size(content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * Takes the file in.
     *
     * @throws org.xunzheng.domain.rule.NotFound if the caller sees no such matter
     */
    public Decision<Attachment> attach(Caller caller, DossierSource source, UUID id, Brought brought) {
        EnterAttachment.Target target = new EnterAttachment.Target(caller, source, id, brought.item());
        List<Refusal> refusals = new ArrayList<>(enter.refusals(target));
        String name = shown(brought.name());
        if (name.length() > StoredFile.LONGEST_NAME) {
            refusals.add(Refusal.at(FILE, FileReason.NAME_TOO_LONG, StoredFile.LONGEST_NAME));
        }
        Optional<FileKind> kind = kind(brought, refusals);
        if (!refusals.isEmpty()) {
            return Decision.denied(refusals);
        }
        Optional<Refusal> harm = harm(brought.content());
        if (harm.isPresent()) {
            return Decision.denied(harm.get());
        }
        String hash = files.keep(brought.content());
        StoredFile file = new StoredFile(
                UUID.randomUUID(), hash, brought.size(), kind.orElseThrow(), name.isEmpty() ? brought.item() : name);
        return enter.enter(target, file);
    }

    private Optional<FileKind> kind(Brought brought, List<Refusal> refusals) {
        if (brought.size() == 0) {
            refusals.add(Refusal.at(FILE, FileReason.EMPTY));
            return Optional.empty();
        }
        if (brought.size() > files.largest()) {
            refusals.add(Refusal.at(FILE, FileReason.TOO_LARGE, files.largest() / (1024 * 1024)));
            return Optional.empty();
        }
        Optional<FileKind> kind = FileKind.of(brought.content());
        if (kind.isEmpty()) {
            refusals.add(Refusal.at(FILE, FileReason.KIND_NOT_TAKEN, FileKind.all()));
        }
        return kind;
    }

    private Optional<Refusal> harm(Path file) {
        return switch (scan.scan(file)) {
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
