package org.xunzheng.domain.trainingclass;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.rule.Page;

/** The rosters of the classes, stored and read as a whole. */
public interface Rosters {

    /** Replaces the roster of the class. The number of statements does not depend on its size. */
    void replace(UUID trainingClass, List<Trainee> trainees);

    /** The whole roster, in order. */
    List<Trainee> of(UUID trainingClass);

    /** The roster as the class's page shows it, with results where there are any. */
    Page<TraineeLine> list(UUID trainingClass, Scope scope, Page.Part part);

    /**
     * Who of these is on the roster of another class that trains on a day of this one (CLS-4). Which class that is, only
     * those learn whose scope sees it.
     */
    List<Elsewhere> overlaps(TrainingClass trainingClass, List<Trainee> trainees, Scope scope);

    /** Who of these passed in the same training, or for the same occupation, in another class; the last time each. */
    List<Elsewhere> passedBefore(TrainingClass trainingClass, List<Trainee> trainees, Scope scope);

    /** A trainee in another class; where the scope sees no further, without its name. */
    record Elsewhere(
            int position,
            Optional<String> otherClass,
            Optional<String> otherInstitution,
            LocalDate firstDay,
            LocalDate lastDay) {}
}
