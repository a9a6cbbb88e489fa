package org.xunzheng.domain.trainingclass;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xunzheng.domain.person.IdNumber;
import org.xunzheng.domain.person.InvalidIdNumber;
import org.xunzheng.domain.person.PersonName;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Input;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;

/**
 * A roster read line by line (CLS-4): real names, valid ID numbers, nobody twice. Everything wrong with it is told at
 * once.
 *
 * @param trainees those lines that are right
 */
@Clause("CLS-4")
public record RosterCheck(List<Trainee> trainees, List<Refusal> refusals) {

    private static final int LONGEST_NAME = 50;

    public RosterCheck {
        trainees = List.copyOf(trainees);
        refusals = List.copyOf(refusals);
    }

    /** Reads the lines, in their order. */
    static RosterCheck of(List<RosterLine> lines, LocalDate today) {
        Reading reading = new Reading(today);
        lines.forEach(reading::read);
        if (lines.isEmpty()) {
            reading.refusals.add(Refusal.of(RosterReason.EMPTY));
        }
        return new RosterCheck(reading.trainees, reading.refusals);
    }

    private static final class Reading {

        private final LocalDate today;
        private final List<Trainee> trainees = new ArrayList<>();
        private final List<Refusal> refusals = new ArrayList<>();
        private final Map<IdNumber, Integer> rowOf = new HashMap<>();

        Reading(LocalDate today) {
            this.today = today;
        }

        void read(RosterLine line) {
            int before = refusals.size();
            String name = name(line);
            IdNumber idNumber = idNumber(line);
            String phone = Input.line(line.phone());
            if (!Input.isPhone(phone)) {
                refuse(line, "phone", RosterReason.PHONE_MALFORMED);
            }
            if (refusals.size() == before) {
                trainees.add(new Trainee(trainees.size() + 1, name, idNumber, phone));
            }
        }

        private String name(RosterLine line) {
            String name = PersonName.read(line.name());
            if (name.isEmpty()) {
                refuse(line, "name", RosterReason.NAME_MISSING);
            } else if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
                refuse(line, "name", RosterReason.NAME_TOO_LONG, LONGEST_NAME);
            } else {
                name.codePoints()
                        .filter(c -> !PersonName.allows(c))
                        .findFirst()
                        .ifPresent(c -> refuse(line, "name", RosterReason.NAME_WRONG_CHARACTER, Character.toString(c)));
            }
            return name;
        }

        private IdNumber idNumber(RosterLine line) {
            IdNumber idNumber;
            try {
                idNumber = IdNumber.parse(line.idNumber());
            } catch (InvalidIdNumber invalid) {
                refuse(
                        line,
                        "idNumber",
                        line.idNumberIsFigure()
                                ? RosterReason.ID_STORED_AS_FIGURE
                                : RosterReason.valueOf("ID_" + invalid.defect().name()));
                return null;
            }
            if (idNumber.birthday().isAfter(today)) {
                refuse(line, "idNumber", RosterReason.BORN_IN_FUTURE);
            }
            Integer earlier = rowOf.putIfAbsent(idNumber, line.row());
            if (earlier != null) {
                refuse(line, "idNumber", RosterReason.ID_TWICE, earlier);
            }
            return idNumber;
        }

        private void refuse(RosterLine line, String field, RosterReason reason, Object... parameters) {
            refusals.add(Refusal.at(Place.row(line.row(), field), reason, parameters));
        }
    }
}
