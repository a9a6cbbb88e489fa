package org.xunzheng.web.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.assessment.ConfirmResults;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.review.Reviews;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.StaleVersion;
import org.xunzheng.domain.trainingclass.Classes;
import org.xunzheng.domain.trainingclass.DecideOpening;
import org.xunzheng.domain.trainingclass.TrainingClass;

/**
 * Approves what was picked on a list: openings and results of classes, each by its own step with its own rules. Whatever wants to be
 * read before, such as a filing with its verdicts or a measure with its grounds, is decided on its page.
 */
@ApplicationScoped
public class ApprovePicked {

    private static final Set<Matter> PICKED = Set.of(Matter.OPENING, Matter.RESULTS);
    private static final Pattern KEY = Pattern.compile("([A-Z_]+)/([0-9a-f-]{36})/([0-9]{1,18})");

    private final Reviews reviews;
    private final Classes classes;
    private final DecideOpening decideOpening;
    private final ConfirmResults confirmResults;

    @Inject
    public ApprovePicked(Reviews reviews, Classes classes, DecideOpening decideOpening, ConfirmResults confirmResults) {
        this.reviews = reviews;
        this.classes = classes;
        this.decideOpening = decideOpening;
        this.confirmResults = confirmResults;
    }

    protected ApprovePicked() {
        this(null, null, null, null);
    }

    /** What names a row and the version of the class that is shown; empty where it is decided on its page alone. */
    static String key(Reviews.Waiting waiting) {
        return PICKED.contains(waiting.matter())
                ? waiting.matter().name() + "/" + waiting.subject() + "/" + waiting.version()
                : "";
    }

    /** What a key names, as the caller sees it. */
    public record Picked(Review round, TrainingClass trainingClass) {

        String title() {
            return trainingClass.plan().name();
        }
    }

    /**
     * Reads a key.
     *
     * @throws NotFound if it names nothing that the caller sees
     * @throws StaleVersion if the class changed since it was shown
     */
    Picked read(Caller caller, String key) {
        var parts = KEY.matcher(key);
        Optional<Matter> matter = !parts.matches()
                ? Optional.empty()
                : PICKED.stream()
                        .filter(one -> one.name().equals(parts.group(1)))
                        .findFirst();
        UUID id = matter.map(one -> UUID.fromString(parts.group(2))).orElseThrow(() -> new NotFound("what was picked"));
        TrainingClass trainingClass = classes.find(id, caller.scope()).orElseThrow(() -> new NotFound("class " + id));
        Review round = reviews.latest(matter.get(), id, caller.scope())
                .orElseThrow(() -> new NotFound("review of class " + id));
        return new Picked(round, trainingClass.seenAt(Long.parseLong(parts.group(3))));
    }

    /** Takes the level whose turn it is; a class that changes meanwhile is not approved. */
    Decision<TrainingClass> approve(Caller caller, Picked picked) {
        TrainingClass read = picked.trainingClass();
        return picked.round().matter().equals(Matter.OPENING)
                ? decideOpening.approve(caller, read.id(), read.version())
                : confirmResults.confirm(caller, read.id(), read.version());
    }
}
