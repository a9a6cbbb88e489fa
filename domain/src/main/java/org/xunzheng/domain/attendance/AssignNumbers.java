package org.xunzheng.domain.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.person.IdNumber;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Input;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;
import org.xunzheng.domain.trainingclass.Rosters;
import org.xunzheng.domain.trainingclass.Trainee;
import org.xunzheng.domain.trainingclass.TrainingClass;

/** An institution says whose the numbers of a device or program are, for one class (TRN-1). */
@ApplicationScoped
@Clause("TRN-1")
public class AssignNumbers {

    private static final int LONGEST = 50;

    private final ClassAttendance attendance;
    private final AttendanceRecords records;
    private final Rosters rosters;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public AssignNumbers(
            ClassAttendance attendance, AttendanceRecords records, Rosters rosters, Trail trail, Clock clock) {
        this.attendance = attendance;
        this.records = records;
        this.rosters = rosters;
        this.trail = trail;
        this.clock = clock;
    }

    protected AssignNumbers() {
        this(null, null, null, null, null);
    }

    /** Reads lines of a number and a name, or a place on the roster, as they are pasted from a table; all of them or none. */
    @Transactional
    public Decision<Integer> assign(Caller caller, UUID id, String lines) {
        TrainingClass of = attendance.held(caller, id);
        List<Refusal> refusals = new ArrayList<>(attendance.against(of));
        List<Trainee> roster = rosters.of(id);
        Map<String, Integer> positions = new LinkedHashMap<>();
        int row = 0;
        for (String line : Input.visible(lines).split("\\R")) {
            row++;
            if (!Input.line(line).isEmpty()) {
                read(row, Input.line(line), roster, positions, refusals);
            }
        }
        if (positions.isEmpty() && refusals.isEmpty()) {
            refusals.add(Refusal.at(Place.field("numbers"), AttendanceReason.NUMBERS_MISSING));
        }
        return Decision.unless(refusals, () -> {
            Instant now = clock.instant();
            records.assign(id, positions, caller.account(), now);
            trail.record(TrailEntry.of(Subject.trainingClass(id), Action.NUMBERS_ASSIGNED, caller, now)
                    .with("numbers", positions.size()));
            return positions.size();
        });
    }

    private static void read(
            int row, String line, List<Trainee> roster, Map<String, Integer> positions, List<Refusal> refusals) {
        Place place = Place.row(row, "numbers");
        String[] parts = line.split("[\\s,，;；]+", 2);
        if (parts.length < 2 || parts[0].length() > LONGEST) {
            refusals.add(Refusal.at(place, AttendanceReason.LINE_MALFORMED, row));
            return;
        }
        if (IdNumber.isWithin(parts[0])) {
            refusals.add(Refusal.at(place, AttendanceReason.NUMBER_IS_OF_A_PERSON, row));
            return;
        }
        String who = Input.line(parts[1]);
        List<Trainee> meant = roster.stream()
                .filter(trainee -> trainee.name().equals(who)
                        || String.valueOf(trainee.position()).equals(who))
                .toList();
        if (meant.isEmpty()) {
            refusals.add(Refusal.at(place, AttendanceReason.TRAINEE_UNKNOWN, row));
        } else if (meant.size() > 1) {
            refusals.add(Refusal.at(place, AttendanceReason.TRAINEE_AMBIGUOUS, row, meant.size()));
        } else if (positions.putIfAbsent(parts[0], meant.get(0).position()) != null) {
            refusals.add(Refusal.at(place, AttendanceReason.NUMBER_TWICE, row));
        }
    }
}
