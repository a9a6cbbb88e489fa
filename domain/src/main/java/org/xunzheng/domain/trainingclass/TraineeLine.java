package org.xunzheng.domain.trainingclass;

import java.util.Optional;

/**
 * A trainee as a list shows it: the ID number masked.
 *
 * @param passed empty while there are no results
 * @param absent whether the trainee did not come to the assessment; then they did not pass
 */
public record TraineeLine(
        int position,
        String name,
        String maskedIdNumber,
        Optional<String> theory,
        Optional<String> practice,
        Optional<Boolean> passed,
        boolean absent,
        Optional<String> serial) {}
