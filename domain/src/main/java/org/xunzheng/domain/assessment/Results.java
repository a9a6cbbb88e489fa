package org.xunzheng.domain.assessment;

import java.util.List;
import java.util.UUID;

/** The results of the classes, stored as a whole. */
public interface Results {

    /** Stores a result for every trainee of the class. The number of statements does not depend on the class's size. */
    void replace(UUID trainingClass, List<Result> results);

    /** Forgets the results of the class. */
    void clear(UUID trainingClass);
}
