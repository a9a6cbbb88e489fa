package org.xunzheng.domain.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;
import org.xunzheng.domain.trainingclass.TrainingClass;

/**
 * An institution brings the records of devices or platforms for a class (TRN-1, TRN-3). They are read portion by portion, so that a
 * large file takes no more memory than a small one. What was brought before is there already, and brought again it changes nothing.
 */
@ApplicationScoped
@Clause({"TRN-1", "TRN-3"})
public class TakeRecords {

    private static final int PORTION = 5_000;

    private final ClassAttendance attendance;
    private final AttendanceRecords records;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public TakeRecords(ClassAttendance attendance, AttendanceRecords records, Trail trail, Clock clock) {
        this.attendance = attendance;
        this.records = records;
        this.trail = trail;
        this.clock = clock;
    }

    protected TakeRecords() {
        this(null, null, null, null);
    }

    /**
     * A file of records.
     *
     * @param hash of its content, by which it is kept
     */
    public record File(String name, String hash, RecordFormat format) {

        private static final int LONGEST_NAME = 200;

        public File {
            name = name == null ? "" : name.substring(0, Math.min(LONGEST_NAME, name.length()));
        }
    }

    /** Says what would become of the records, and stores nothing. */
    @Transactional
    public Decision<Tally> look(Caller caller, UUID id, RecordFormat format, Stream<RawRecord> rows) {
        TrainingClass of = attendance.own(caller, id);
        List<Refusal> refusals = attendance.against(of);
        if (!refusals.isEmpty()) {
            return Decision.denied(refusals);
        }
        Windows windows = attendance.windows(of);
        return some(tally(of, format, rows, clock.instant(), portion -> records.look(id, portion, windows)));
    }

    /** Stores the records that are not there yet. */
    @Transactional
    public Decision<Tally> take(Caller caller, UUID id, File file, Stream<RawRecord> rows) {
        TrainingClass of = attendance.held(caller, id);
        List<Refusal> refusals = attendance.against(of);
        if (!refusals.isEmpty()) {
            return Decision.denied(refusals);
        }
        Instant now = clock.instant();
        Windows windows = attendance.windows(of);
        UUID brought = UUID.randomUUID();
        AttendanceRecords.Brought shown = brought(brought, id, file, 0, caller, now);
        Tally tally = tally(of, file.format(), rows, now, portion -> records.take(shown, portion, windows));
        if (tally.read() == 0 || tally.read() == tally.there()) {
            return some(tally);
        }
        records.add(brought(brought, id, file, tally.read(), caller, now));
        trail.record(TrailEntry.of(Subject.trainingClass(id), Action.ATTENDANCE_BROUGHT, caller, now)
                .with("format", file.format())
                .with("sha256", file.hash())
                .with("read", tally.read())
                .with("taken", tally.taken())
                .with("there", tally.there())
                .with("quarantined", tally.suspect()));
        return Decision.granted(tally);
    }

    private static AttendanceRecords.Brought brought(
            UUID brought, UUID id, File file, int rows, Caller caller, Instant now) {
        return new AttendanceRecords.Brought(
                brought, id, file.name(), file.hash(), file.format(), rows, caller.account(), now);
    }

    private static Decision<Tally> some(Tally tally) {
        return tally.read() == 0 ? Decision.denied(Refusal.of(AttendanceReason.FILE_EMPTY)) : Decision.granted(tally);
    }

    private static Tally tally(
            TrainingClass of,
            RecordFormat format,
            Stream<RawRecord> rows,
            Instant now,
            Function<List<RawRecord>, Tally> step) {
        DeviceClocks clocks = new DeviceClocks();
        Tally sum = Tally.NONE;
        List<RawRecord> portion = new ArrayList<>(PORTION);
        for (Iterator<RawRecord> each = rows.iterator(); each.hasNext(); ) {
            RawRecord looked = each.next().looked(of.plan().firstDay(), now);
            portion.add(format == RecordFormat.ATTLOG ? clocks.look(looked) : looked);
            if (portion.size() == PORTION || !each.hasNext()) {
                sum = sum.and(step.apply(portion));
                portion.clear();
            }
        }
        return sum;
    }
}
