package org.xunzheng.domain.trainingclass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.policy.Figure;
import org.xunzheng.domain.policy.Key;
import org.xunzheng.domain.policy.Profile;
import org.xunzheng.domain.policy.Profiles;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;

/**
 * Trainees who are worth a look: on the first day of training younger or older than the profile of the place says, on the roster
 * of another class at the same time, or passed in the same training before. They stop nothing; the institution is told when it
 * brings them, and who decides on the opening sees them on the class.
 */
@ApplicationScoped
@Clause("CLS-4")
public class RosterFindings {

    private final Rosters rosters;
    private final Profiles profiles;
    private final Clock clock;

    @Inject
    public RosterFindings(Rosters rosters, Profiles profiles, Clock clock) {
        this.rosters = rosters;
        this.profiles = profiles;
        this.clock = clock;
    }

    protected RosterFindings() {
        this(null, null, null);
    }

    /** Those on the stored roster of a class that the scope sees; each placed by its position, with the name. */
    public List<Refusal> of(TrainingClass trainingClass, Scope scope) {
        return trainingClass.trainees() == 0 ? List.of() : of(trainingClass, rosters.of(trainingClass.id()), scope);
    }

    /** Those of these trainees, placed by their position. What lies outside the scope is told without names. */
    List<Refusal> of(TrainingClass trainingClass, List<Trainee> trainees, Scope scope) {
        Profile profile = profiles.inForce(trainingClass.authority(), LocalDate.now(clock));
        List<Refusal> findings =
                new ArrayList<>(among(trainees, trainingClass.plan().firstDay(), profile));
        Map<Integer, String> names =
                trainees.stream().collect(Collectors.toMap(Trainee::position, Trainee::name, (a, b) -> a));
        for (Rosters.Elsewhere other : rosters.overlaps(trainingClass, trainees, scope)) {
            findings.add(elsewhere(other, names, RosterReason.OVERLAPS, RosterReason.OVERLAPS_ELSEWHERE));
        }
        for (Rosters.Elsewhere other : rosters.passedBefore(trainingClass, trainees, scope)) {
            findings.add(elsewhere(other, names, RosterReason.PASSED_BEFORE, RosterReason.PASSED_ELSEWHERE));
        }
        findings.sort(Comparator.comparingInt(finding -> finding.place().row()));
        return findings;
    }

    private static Refusal elsewhere(
            Rosters.Elsewhere other, Map<Integer, String> names, RosterReason seen, RosterReason unseen) {
        Place place = Place.row(other.position(), "idNumber");
        String name = names.get(other.position());
        return other.otherClass()
                .map(className -> Refusal.at(
                        place,
                        seen,
                        name,
                        other.otherInstitution().orElseThrow(),
                        className,
                        other.firstDay(),
                        other.lastDay()))
                .orElseGet(() -> Refusal.at(place, unseen, name, other.firstDay(), other.lastDay()));
    }

    static List<Refusal> among(List<Trainee> trainees, LocalDate firstDay, Profile profile) {
        Optional<Figure<Integer>> youngest = profile.find(Key.YOUNGEST_TRAINEE);
        Optional<Figure<Integer>> oldest = profile.find(Key.OLDEST_TRAINEE);
        List<Refusal> findings = new ArrayList<>();
        for (Trainee trainee : trainees) {
            Optional<LocalDate> birthday = trainee.idNumber().birthday();
            if (birthday.isEmpty()) {
                continue;
            }
            int age = Period.between(birthday.get(), firstDay).getYears();
            youngest.filter(figure -> age < figure.value())
                    .ifPresent(figure -> findings.add(finding(trainee, figure, RosterReason.YOUNG, age)));
            oldest.filter(figure -> age > figure.value())
                    .ifPresent(figure -> findings.add(finding(trainee, figure, RosterReason.OLD, age)));
        }
        return findings;
    }

    private static Refusal finding(Trainee trainee, Figure<Integer> figure, RosterReason reason, int age) {
        return figure.refuse(
                Refusal.at(Place.row(trainee.position(), "idNumber"), reason, trainee.name(), age, figure.value()));
    }
}
