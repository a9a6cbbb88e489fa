package org.xunzheng.domain.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.file.FileReason;
import org.xunzheng.domain.file.FileScan;
import org.xunzheng.domain.file.FileStore;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;

/** Keeps the file that records came in, looked through for harm, and takes the records (TRN-1). */
@ApplicationScoped
@Clause("TRN-1")
public class BringRecords {

    private final FileStore files;
    private final FileScan scan;
    private final TakeRecords take;

    @Inject
    public BringRecords(FileStore files, FileScan scan, TakeRecords take) {
        this.files = files;
        this.scan = scan;
        this.take = take;
    }

    protected BringRecords() {
        this(null, null, null);
    }

    /**
     * A file and the records in it.
     *
     * @param rows reads them anew each time
     */
    public record Brought(String name, Path content, RecordFormat format, Supplier<Stream<RawRecord>> rows) {}

    /** Says what would become of the records, and stores nothing. */
    public Decision<Tally> look(Caller caller, UUID id, Brought brought) {
        try (Stream<RawRecord> rows = brought.rows().get()) {
            return take.look(caller, id, brought.format(), rows);
        }
    }

    /** Keeps the file and takes its records. */
    public Decision<Tally> bring(Caller caller, UUID id, Brought brought) {
        Decision<Tally> looked = look(caller, id, brought);
        Optional<Refusal> harm = harm(brought.content());
        if (!looked.isGranted() || harm.isPresent()) {
            return looked.isGranted() ? Decision.denied(harm.orElseThrow()) : looked;
        }
        String hash = files.keep(brought.content());
        try (Stream<RawRecord> rows = brought.rows().get()) {
            return take.take(caller, id, new TakeRecords.File(brought.name(), hash, brought.format()), rows);
        }
    }

    private Optional<Refusal> harm(Path file) {
        return switch (scan.scan(file)) {
            case CLEAN -> Optional.empty();
            case INFECTED -> Optional.of(Refusal.at(Place.field("file"), FileReason.INFECTED));
            case UNKNOWN -> Optional.of(Refusal.at(Place.field("file"), FileReason.NOT_SCANNED));
        };
    }
}
