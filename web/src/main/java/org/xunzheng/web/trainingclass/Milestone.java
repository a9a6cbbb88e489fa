package org.xunzheng.web.trainingclass;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.TrailLine;
import org.xunzheng.domain.trainingclass.ClassState;

/**
 * A step on a class's way to its certificates.
 *
 * @param taken who took it and when, if it was taken
 * @param next whether it is the one to be taken now
 */
public record Milestone(Action action, Optional<TrailLine> taken, boolean next) {

    private static final List<Action> WAY = List.of(
            Action.CLASS_DRAFTED,
            Action.CLASS_SUBMITTED,
            Action.CLASS_APPROVED,
            Action.RESULTS_SUBMITTED,
            Action.RESULTS_CONFIRMED,
            Action.CERTIFICATES_ISSUED);
    private static final Map<ClassState, Integer> TAKEN = Map.of(
            ClassState.DRAFT, 1,
            ClassState.DISCARDED, 1,
            ClassState.RETURNED, 1,
            ClassState.SUBMITTED, 2,
            ClassState.APPROVED, 3,
            ClassState.RESULTS_SUBMITTED, 4,
            ClassState.CONFIRMED, 5,
            ClassState.ISSUED, 6);

    /** The whole way of a class in this state with this trail. */
    static List<Milestone> of(ClassState state, List<TrailLine> trail) {
        int taken = TAKEN.get(state);
        List<Milestone> way = new ArrayList<>();
        for (int i = 0; i < WAY.size(); i++) {
            Action action = WAY.get(i);
            Optional<TrailLine> last = i < taken
                    ? trail.stream().filter(line -> line.action() == action).reduce((earlier, later) -> later)
                    : Optional.empty();
            way.add(new Milestone(action, last, i == taken && state != ClassState.DISCARDED));
        }
        return way;
    }

    /** For the style sheet. */
    public String kind() {
        return taken.isPresent() ? "taken" : next ? "next" : "later";
    }
}
