package org.xunzheng.domain.trainingclass;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xunzheng.domain.person.IdNumber;
import org.xunzheng.domain.person.PersonReading;
import org.xunzheng.domain.person.PhoneNumber;
import org.xunzheng.domain.rule.Clause;
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

        private final List<Trainee> trainees = new ArrayList<>();
        private final List<Refusal> refusals = new ArrayList<>();
        private final Map<IdNumber, Integer> rowOf = new HashMap<>();
        private final PersonReading person;

        Reading(LocalDate today) {
            person = new PersonReading(today, refusals);
        }

        void read(RosterLine line) {
            int before = refusals.size();
            String name = person.name(line.row(), line.name());
            Optional<IdNumber> idNumber = idNumber(line);
            Optional<String> phone = PhoneNumber.read(line.phone());
            if (phone.isEmpty()) {
                refuse(line, "phone", RosterReason.PHONE_MALFORMED);
            }
            if (refusals.size() == before) {
                trainees.add(new Trainee(trainees.size() + 1, name, idNumber.orElseThrow(), phone.orElseThrow()));
            }
        }

        private Optional<IdNumber> idNumber(RosterLine line) {
            Optional<IdNumber> idNumber =
                    person.idNumber(line.row(), line.idNumber(), line.idNumberIsFigure(), line.paper());
            Integer earlier = idNumber.map(number -> rowOf.putIfAbsent(number, line.row()))
                    .orElse(null);
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
