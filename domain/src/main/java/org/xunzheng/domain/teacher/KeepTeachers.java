package org.xunzheng.domain.teacher;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.person.IdNumber;
import org.xunzheng.domain.person.PersonReading;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Input;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/** An institution keeps the record of its teachers and instructors, each with certificate and level (INS-6). */
@ApplicationScoped
@Clause("INS-6")
public class KeepTeachers {

    private static final int LONGEST_TEXT = 100;

    private final Teachers teachers;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public KeepTeachers(Teachers teachers, Trail trail, Clock clock) {
        this.teachers = teachers;
        this.trail = trail;
        this.clock = clock;
    }

    protected KeepTeachers() {
        this(null, null, null);
    }

    /**
     * A teacher as it was filled in; everything may be missing.
     *
     * @param idNumber left empty in a change, it stays what it is
     */
    public record Form(
            String name,
            String idNumber,
            Teacher.Kind kind,
            String certificate,
            String certificateNumber,
            String level,
            LocalDate validUntil) {}

    /** Records one more. */
    @Transactional
    public Decision<Teacher> add(Caller caller, Form form) {
        UUID institution = caller.requireInstitution();
        List<Refusal> refusals = new ArrayList<>();
        Optional<Teacher> read = read(form, UUID.randomUUID(), 0, institution, Optional.empty(), refusals);
        return Decision.unless(refusals, () -> {
            Teacher teacher = read.orElseThrow();
            teachers.add(teacher);
            record(caller, teacher, Action.TEACHER_RECORDED);
            return teacher;
        });
    }

    /** Changes what is recorded of one who teaches. */
    @Transactional
    public Decision<Teacher> change(Caller caller, UUID id, long seen, Form form) {
        Teacher current = find(caller, id).seenAt(seen);
        List<Refusal> refusals = new ArrayList<>(ended(current));
        Optional<Teacher> read =
                read(form, id, current.version(), current.institution(), Optional.of(current.idNumber()), refusals);
        return Decision.unless(refusals, () -> {
            Teacher teacher = read.orElseThrow();
            teachers.save(teacher);
            record(caller, teacher, Action.TEACHER_CHANGED);
            return teacher;
        });
    }

    /** Records that somebody teaches there no more, from today on. */
    @Transactional
    public Decision<Teacher> end(Caller caller, UUID id, long seen) {
        Teacher current = find(caller, id).seenAt(seen);
        return Decision.unless(ended(current), () -> {
            Teacher teacher = current.ended(LocalDate.now(clock));
            teachers.save(teacher);
            record(caller, teacher, Action.TEACHER_ENDED);
            return teacher;
        });
    }

    private Teacher find(Caller caller, UUID id) {
        caller.requireInstitution();
        return teachers.find(id, caller.scope()).orElseThrow(() -> new NotFound("teacher " + id));
    }

    private static List<Refusal> ended(Teacher teacher) {
        return teacher.endedOn()
                .map(day -> List.of(Refusal.of(TeacherReason.ENDED_ALREADY, day)))
                .orElse(List.of());
    }

    private Optional<Teacher> read(
            Form form, UUID id, long version, UUID institution, Optional<IdNumber> known, List<Refusal> refusals) {
        LocalDate today = LocalDate.now(clock);
        PersonReading reading = new PersonReading(today, refusals);
        String name = reading.name(0, form.name());
        Optional<IdNumber> idNumber =
                known.isPresent() && Input.line(form.idNumber()).isEmpty()
                        ? known
                        : reading.idNumber(0, form.idNumber(), false);
        if (form.kind() == null) {
            refusals.add(Refusal.at(Place.field("kind"), TeacherReason.KIND_MISSING));
        } else if (idNumber.isPresent() && teachers.teaches(institution, idNumber.get(), form.kind(), id)) {
            refusals.add(Refusal.at(Place.field("idNumber"), TeacherReason.TEACHES_ALREADY));
        }
        String certificate = text("certificate", form.certificate(), TeacherReason.CERTIFICATE_MISSING, refusals);
        String number = text("certificateNumber", form.certificateNumber(), TeacherReason.NUMBER_MISSING, refusals);
        String level = text("level", form.level(), TeacherReason.LEVEL_MISSING, refusals);
        if (form.validUntil() != null && form.validUntil().isBefore(today)) {
            refusals.add(Refusal.at(Place.field("validUntil"), TeacherReason.CERTIFICATE_OVER, form.validUntil()));
        }
        return refusals.isEmpty()
                ? Optional.of(new Teacher(
                        id,
                        version,
                        institution,
                        name,
                        idNumber.orElseThrow(),
                        form.kind(),
                        certificate,
                        number,
                        level,
                        Optional.ofNullable(form.validUntil()),
                        Optional.empty()))
                : Optional.empty();
    }

    private static String text(String field, String typed, TeacherReason missing, List<Refusal> refusals) {
        String text = Input.line(typed);
        if (text.isEmpty()) {
            refusals.add(Refusal.at(Place.field(field), missing));
        } else if (text.length() > LONGEST_TEXT) {
            refusals.add(Refusal.at(Place.field(field), TeacherReason.TEXT_TOO_LONG, LONGEST_TEXT));
        }
        return text;
    }

    private void record(Caller caller, Teacher teacher, Action action) {
        trail.record(TrailEntry.of(Subject.institution(teacher.institution()), action, caller, clock.instant())
                .with("teacher", teacher.name())
                .with("kind", teacher.kind())
                .with("certificate", teacher.certificate())
                .with("level", teacher.level()));
    }
}
