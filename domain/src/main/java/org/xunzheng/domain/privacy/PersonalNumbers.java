package org.xunzheng.domain.privacy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.person.IdNumber;
import org.xunzheng.domain.person.PhoneNumber;
import org.xunzheng.domain.trail.Subject;

/** The numbers of people, wherever they are held. */
public interface PersonalNumbers {

    /** What is held there; empty outside the scope. */
    Optional<Held> find(PersonalRecord record, Scope scope);

    /**
     * Numbers of one place.
     *
     * @param subject the matter on whose trail it stands that somebody looked
     * @param whose the place in words that are on the trail: a name and a serial or a position, never a number of a person
     */
    record Held(Subject subject, String whose, List<Numbers> people) {

        public Held {
            Objects.requireNonNull(subject);
            Objects.requireNonNull(whose);
            people = List.copyOf(people);
        }
    }

    /** The numbers of one person; printed, they are masked. */
    record Numbers(String name, Optional<IdNumber> idNumber, Optional<PhoneNumber> phone) {}
}
