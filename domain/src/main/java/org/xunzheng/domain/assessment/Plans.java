package org.xunzheng.domain.assessment;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.trainingclass.TrainingClass;

/** The plans of assessments, and what they build on. */
public interface Plans {

    /** The plan of the class that came in force last. */
    Optional<Plan> inForce(UUID trainingClass);

    /** Another plan of the class than this matter that waits for its decision. */
    Optional<UUID> underWay(UUID trainingClass, Optional<UUID> otherThan);

    /** What was filed for the class; of several filings, the newest. */
    Optional<FiledAssessment> filed(TrainingClass trainingClass);

    /** How many questions a version of a bank has in each stratum that has any. */
    Map<String, Integer> stock(UUID bank);
}
