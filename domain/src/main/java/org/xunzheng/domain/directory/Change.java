package org.xunzheng.domain.directory;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.xunzheng.domain.institution.Course;
import org.xunzheng.domain.institution.Facts;

/** What is reported to the directory about an institution that stands in it. */
public sealed interface Change {

    /** The kinds of change. */
    enum Kind {
        FACTS,
        REMOVAL,
        COURSE,
        EVALUATION
    }

    Kind kind();

    /** Name, contact, telephone or address are others now (INS-3). */
    record NewFacts(Facts facts) implements Change {
        public NewFacts {
            Objects.requireNonNull(facts);
        }

        @Override
        public Kind kind() {
            return Kind.FACTS;
        }
    }

    /** It leaves the directory (SER-5). */
    record Removal() implements Change {
        @Override
        public Kind kind() {
            return Kind.REMOVAL;
        }
    }

    /** It may train one more course from now on, to that last day if there is one (INS-4). */
    record NewCourse(Course course, Optional<LocalDate> until) implements Change {
        public NewCourse {
            Objects.requireNonNull(course);
            Objects.requireNonNull(until);
        }

        @Override
        public Kind kind() {
            return Kind.COURSE;
        }
    }

    /** It was evaluated for a year (INS-5). */
    record Evaluated(Evaluation evaluation) implements Change {
        public Evaluated {
            Objects.requireNonNull(evaluation);
        }

        @Override
        public Kind kind() {
            return Kind.EVALUATION;
        }
    }
}
