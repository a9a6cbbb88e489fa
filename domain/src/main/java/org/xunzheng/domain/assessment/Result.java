package org.xunzheng.domain.assessment;

import java.util.Objects;
import java.util.Optional;

/**
 * What a trainee achieved.
 *
 * @param position the trainee's place on the roster
 */
public record Result(int position, Optional<Score> theory, Optional<Score> practice, boolean passed) {

    public Result {
        Objects.requireNonNull(theory);
        Objects.requireNonNull(practice);
    }
}
