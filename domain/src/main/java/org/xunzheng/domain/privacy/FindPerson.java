package org.xunzheng.domain.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.person.IdNumber;
import org.xunzheng.domain.person.PersonReading;
import org.xunzheng.domain.privacy.PersonalFiles.Entry;
import org.xunzheng.domain.privacy.PersonalFiles.PersonalFile;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/**
 * Review of an authority has everything shown or handed out that is held about one person within its scope: for who asks
 * what is held about them, and for what has to be looked into (REV-5). Each time says why, and is on the trail of the
 * authority.
 */
@ApplicationScoped
@Clause({"REV-3", "REV-4"})
public class FindPerson {

    private static final int NAMES_ON_THE_TRAIL = 3;

    private final PersonalFiles files;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public FindPerson(PersonalFiles files, Trail trail, Clock clock) {
        this.files = files;
        this.trail = trail;
        this.clock = clock;
    }

    protected FindPerson() {
        this(null, null, null);
    }

    /** Shows what is held. */
    @Transactional
    public Decision<PersonalFile> find(Caller caller, String typedIdNumber, WhyPersonal why) {
        return take(caller, typedIdNumber, why, Action.PERSON_SEARCHED);
    }

    /** Hands it out, with telephone numbers in full. */
    @Transactional
    public Decision<PersonalFile> export(Caller caller, String typedIdNumber, WhyPersonal why) {
        return take(caller, typedIdNumber, why, Action.PERSON_EXPORTED);
    }

    private Decision<PersonalFile> take(Caller caller, String typedIdNumber, WhyPersonal why, Action action) {
        caller.require(Post.REVIEW);
        Instant now = clock.instant();
        List<Refusal> refusals = new ArrayList<>();
        Optional<IdNumber> person =
                new PersonReading(LocalDate.ofInstant(now, clock.getZone()), refusals).anyIdNumber(0, typedIdNumber);
        refusals.addAll(why.refusals());
        return Decision.unless(refusals, () -> {
            PersonalFile file = new PersonalFile(person.get(), files.of(person.get(), caller.scope()));
            trail.record(why.on(TrailEntry.of(
                            new Subject(
                                    Subject.Kind.AUTHORITY, caller.authority().id()),
                            action,
                            caller,
                            now)
                    .with("whose", names(file))
                    .with("rows", file.entries().size())));
            return file;
        });
    }

    /** The names under which the person is known; none if nothing is held. */
    private static String names(PersonalFile file) {
        return file.entries().stream()
                .map(Entry::name)
                .distinct()
                .limit(NAMES_ON_THE_TRAIL)
                .collect(Collectors.joining("、"));
    }
}
