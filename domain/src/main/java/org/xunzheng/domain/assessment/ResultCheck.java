package org.xunzheng.domain.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xunzheng.domain.person.IdNumber;
import org.xunzheng.domain.person.InvalidIdNumber;
import org.xunzheng.domain.person.PersonName;
import org.xunzheng.domain.person.PersonReading;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Folded;
import org.xunzheng.domain.rule.Input;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trainingclass.Trainee;
import org.xunzheng.serial.Category;

/**
 * Results compared with the roster line by line: every trainee once, under the name of the roster, and passed only with
 * theory and practice both (EXM-2). Everything wrong is told at once.
 *
 * @param results those lines that are right
 */
@Clause("EXM-2")
record ResultCheck(List<Result> results, List<Refusal> refusals) {

    static ResultCheck of(List<ResultLine> lines, List<Trainee> roster, Category category) {
        Comparison comparison = new Comparison(roster, category);
        lines.forEach(comparison::read);
        comparison.missing();
        return new ResultCheck(comparison.results, comparison.refusals);
    }

    private static final class Comparison {

        private final Map<IdNumber, Trainee> trainees;
        private final List<Trainee> roster;
        private final Category category;
        private final List<Result> results = new ArrayList<>();
        private final List<Refusal> refusals = new ArrayList<>();
        private final Map<Integer, Integer> rowOfPosition = new HashMap<>();
        private final PersonReading person = new PersonReading(LocalDate.MAX, refusals);

        Comparison(List<Trainee> roster, Category category) {
            this.roster = roster;
            this.trainees = roster.stream().collect(Collectors.toMap(Trainee::idNumber, Function.identity()));
            this.category = category;
        }

        void read(ResultLine line) {
            int before = refusals.size();
            Trainee trainee = trainee(line);
            Optional<Score> theory = score(line, "theory", line.theory(), ResultReason.THEORY_MALFORMED);
            Optional<Score> practice = score(line, "practice", line.practice(), ResultReason.PRACTICE_MALFORMED);
            Optional<Outcome> outcome = outcome(line);
            Optional<OtherCertificate> other = otherCertificate(line);
            boolean bothWanted = category != Category.C && outcome.equals(Optional.of(Outcome.PASSED));
            if (bothWanted && isWithoutScore(line.theory())) {
                refuse(line, "theory", ResultReason.THEORY_MISSING);
            }
            if (bothWanted && isWithoutScore(line.practice())) {
                refuse(line, "practice", ResultReason.PRACTICE_MISSING);
            }
            if (refusals.size() == before) {
                results.add(new Result(trainee.position(), theory, practice, outcome.orElseThrow(), other));
            }
        }

        private Trainee trainee(ResultLine line) {
            Trainee trainee = onRoster(line);
            if (trainee == null) {
                person.idNumber(line.row(), line.idNumber(), line.idNumberIsFigure())
                        .ifPresent(stranger -> refuse(line, "idNumber", ResultReason.NOT_ON_ROSTER));
                return null;
            }
            Integer earlier = rowOfPosition.putIfAbsent(trainee.position(), line.row());
            if (earlier != null) {
                refuse(line, "idNumber", ResultReason.TWICE, earlier);
            }
            if (!Folded.of(trainee.name()).equals(Folded.of(PersonName.read(line.name())))) {
                refuse(line, "name", ResultReason.NAME_DIFFERS, trainee.name());
            }
            return trainee;
        }

        /** The trainee of the number, whatever paper it is of; null for none. */
        private Trainee onRoster(ResultLine line) {
            try {
                return trainees.get(IdNumber.ofAnyPaper(line.idNumber()));
            } catch (InvalidIdNumber invalid) {
                return null;
            }
        }

        private Optional<Score> score(ResultLine line, String field, String typed, ResultReason malformed) {
            String text = Input.line(typed);
            Optional<Score> score = Score.parse(text);
            if (score.isEmpty() && !isWithoutScore(text)) {
                refuse(line, field, malformed, text);
            }
            return score;
        }

        private static boolean isWithoutScore(String typed) {
            return Input.line(typed).isEmpty() || Outcome.isAbsence(typed);
        }

        private Optional<Outcome> outcome(ResultLine line) {
            String text = Input.line(line.outcome());
            boolean absent = Outcome.isAbsence(line.theory()) || Outcome.isAbsence(line.practice());
            Optional<Outcome> outcome = text.isEmpty() && absent ? Optional.of(Outcome.ABSENT) : Outcome.parse(text);
            if (outcome.isEmpty()) {
                refuse(line, "outcome", ResultReason.OUTCOME_UNKNOWN, text);
            }
            return outcome;
        }

        private Optional<OtherCertificate> otherCertificate(ResultLine line) {
            String text = Input.line(line.otherCertificate());
            Optional<OtherCertificate> other = OtherCertificate.parse(text);
            if (other.isEmpty() && !OtherCertificate.isNone(text)) {
                refuse(line, "otherCertificate", ResultReason.OTHER_CERTIFICATE_UNKNOWN, text);
            }
            return other;
        }

        /** Trainees of the roster whom no line names. */
        void missing() {
            roster.stream()
                    .filter(t -> !rowOfPosition.containsKey(t.position()))
                    .forEach(t -> refusals.add(Refusal.of(ResultReason.MISSING, t.position(), t.name())));
        }

        private void refuse(ResultLine line, String field, ResultReason reason, Object... parameters) {
            refusals.add(Refusal.at(Place.row(line.row(), field), reason, parameters));
        }
    }
}
