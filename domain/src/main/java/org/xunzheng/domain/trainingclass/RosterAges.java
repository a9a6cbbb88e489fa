package org.xunzheng.domain.trainingclass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xunzheng.domain.policy.Figure;
import org.xunzheng.domain.policy.Key;
import org.xunzheng.domain.policy.Profile;
import org.xunzheng.domain.policy.Profiles;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;

/**
 * Trainees whose age is worth a look: on the first day of training younger or older than the profile of the place says. They stop
 * nothing; the institution is told when it brings them, and who decides on the opening sees them on the class.
 */
@ApplicationScoped
@Clause("CLS-4")
public class RosterAges {

    private final Rosters rosters;
    private final Profiles profiles;
    private final Clock clock;

    @Inject
    public RosterAges(Rosters rosters, Profiles profiles, Clock clock) {
        this.rosters = rosters;
        this.profiles = profiles;
        this.clock = clock;
    }

    protected RosterAges() {
        this(null, null, null);
    }

    /** Those on the stored roster of a class that the caller may see; each placed by its position, with the name. */
    public List<Refusal> of(TrainingClass trainingClass) {
        return trainingClass.trainees() == 0 ? List.of() : of(trainingClass, rosters.of(trainingClass.id()));
    }

    /** Those of these trainees, placed by their position. */
    List<Refusal> of(TrainingClass trainingClass, List<Trainee> trainees) {
        Profile profile = profiles.inForce(trainingClass.authority(), LocalDate.now(clock));
        return among(trainees, trainingClass.plan().firstDay(), profile);
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
