package org.xunzheng.domain.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.region.Level;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Input;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/** The province adds the new occupations that a notice announced (CAT-1). Those there are keep their code and name. */
@ApplicationScoped
@Clause("CAT-1")
public class AddOccupations {

    private static final Pattern CODE = Pattern.compile("[1-8]-\\d{2}-\\d{2}-\\d{2}");
    private static final int LONGEST = 100;

    private final Occupations occupations;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public AddOccupations(Occupations occupations, Trail trail, Clock clock) {
        this.occupations = occupations;
        this.trail = trail;
        this.clock = clock;
    }

    protected AddOccupations() {
        this(null, null, null);
    }

    /** Says what is wrong with the lines, and stores nothing. */
    @Transactional
    public Decision<List<Occupation>> check(Caller caller, List<OccupationLine> lines) {
        caller.require(Post.REVIEW);
        List<Refusal> refusals = new ArrayList<>();
        if (caller.authority().level() != Level.PROVINCE) {
            refusals.add(Refusal.of(CatalogueReason.ADDED_BY_PROVINCE));
        }
        if (lines.isEmpty()) {
            refusals.add(Refusal.of(CatalogueReason.EMPTY));
        }
        Map<String, Occupation> known = occupations.find(
                lines.stream().map(line -> Input.line(line.code())).collect(Collectors.toSet()));
        Map<String, Integer> rows = new HashMap<>();
        List<Occupation> added = new ArrayList<>();
        for (OccupationLine line : lines) {
            String code = Input.line(line.code());
            Integer earlier = rows.putIfAbsent(code, line.row());
            if (!CODE.matcher(code).matches()) {
                refuse(refusals, line, "occupationCode", CatalogueReason.CODE_MALFORMED, code);
            } else if (earlier != null) {
                refuse(refusals, line, "occupationCode", CatalogueReason.CODE_TWICE, code, earlier);
            } else if (known.containsKey(code)) {
                refuse(
                        refusals,
                        line,
                        "occupationCode",
                        CatalogueReason.CODE_KNOWN,
                        code,
                        known.get(code).name());
            }
            String name = text(refusals, line, "occupationName", line.name(), CatalogueReason.NAME_MISSING);
            String decree = text(refusals, line, "decree", line.decree(), CatalogueReason.DECREE_MISSING);
            added.add(new Occupation(code, name, Optional.of(decree)));
        }
        return Decision.unless(refusals, () -> added);
    }

    /** Adds all of them, if nothing is wrong with any. */
    @Transactional
    public Decision<List<Occupation>> add(Caller caller, List<OccupationLine> lines) {
        Decision<List<Occupation>> checked = check(caller, lines);
        if (checked.isGranted()) {
            List<Occupation> added = checked.orElseThrow();
            Instant now = clock.instant();
            occupations.add(added, caller, now);
            trail.record(TrailEntry.of(
                            new Subject(
                                    Subject.Kind.AUTHORITY, caller.authority().id()),
                            Action.OCCUPATIONS_ADDED,
                            caller,
                            now)
                    .with("occupations", added.size())
                    .with("first", added.get(0).code())
                    .with("last", added.get(added.size() - 1).code()));
        }
        return checked;
    }

    private static String text(
            List<Refusal> refusals, OccupationLine line, String field, String typed, CatalogueReason missing) {
        String text = Input.line(typed);
        if (text.isEmpty()) {
            refuse(refusals, line, field, missing);
        } else if (text.length() > LONGEST) {
            refuse(refusals, line, field, CatalogueReason.TEXT_TOO_LONG, LONGEST);
        }
        return text;
    }

    private static void refuse(
            List<Refusal> refusals, OccupationLine line, String field, CatalogueReason reason, Object... parameters) {
        refusals.add(Refusal.at(Place.row(line.row(), field), reason, parameters));
    }
}
