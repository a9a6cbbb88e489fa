package org.xunzheng.domain.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.person.Glyphs;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.region.Regions;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Input;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/**
 * Intake brings the institutions of its region that were admitted before the system, all in one file (INS-1). They stand in
 * the directory from that day on; courses and codes are given to each afterwards.
 */
@ApplicationScoped
@Clause("INS-1")
public class ImportInstitutions {

    private final Institutions institutions;
    private final EarlierAdmissions earlier;
    private final Regions regions;
    private final Glyphs glyphs;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public ImportInstitutions(
            Institutions institutions,
            EarlierAdmissions earlier,
            Regions regions,
            Glyphs glyphs,
            Trail trail,
            Clock clock) {
        this.institutions = institutions;
        this.earlier = earlier;
        this.regions = regions;
        this.glyphs = glyphs;
        this.trail = trail;
        this.clock = clock;
    }

    protected ImportInstitutions() {
        this(null, null, null, null, null, null);
    }

    /** An institution with its address, which only the directory keeps. */
    public record Entry(Institution institution, Facts facts) {}

    /** Says what is wrong with the rows, and stores nothing. */
    @Transactional
    public Decision<List<Entry>> check(Caller caller, List<InstitutionRow> rows) {
        caller.require(Post.INTAKE);
        Reading reading = new Reading(caller, regions.below(caller.authority().path()));
        rows.forEach(reading::read);
        if (rows.isEmpty()) {
            reading.refusals.add(Refusal.of(InstitutionReason.FILE_EMPTY));
        }
        for (SocialCreditCode taken : institutions.registered(reading.rows.keySet())) {
            reading.refusals.add(Refusal.at(
                    Place.row(reading.rows.get(taken), "creditCode"), InstitutionReason.CREDIT_CODE_TAKEN, taken));
        }
        return Decision.unless(reading.refusals, () -> reading.entries);
    }

    /** Records all of them, if nothing is wrong with any. */
    @Transactional
    public Decision<List<Entry>> bring(Caller caller, List<InstitutionRow> rows) {
        Decision<List<Entry>> checked = check(caller, rows);
        if (checked.isGranted()) {
            List<Entry> entries = checked.orElseThrow();
            Instant now = clock.instant();
            LocalDate today = LocalDate.ofInstant(now, clock.getZone());
            institutions.addAll(entries.stream().map(Entry::institution).toList());
            earlier.enterAll(entries, today, caller.authority().id());
            trail.record(TrailEntry.of(
                            new Subject(
                                    Subject.Kind.AUTHORITY, caller.authority().id()),
                            Action.INSTITUTIONS_IMPORTED,
                            caller,
                            now)
                    .with("institutions", entries.size())
                    .with("first", entries.get(0).institution.creditCode())
                    .with("last", entries.get(entries.size() - 1).institution.creditCode()));
        }
        return checked;
    }

    /** The rows on their way to institutions. */
    private final class Reading {

        private final Authority own;
        private final Map<String, Authority> below = new HashMap<>();
        private final List<Refusal> refusals = new ArrayList<>();
        private final List<Entry> entries = new ArrayList<>();
        private final Map<SocialCreditCode, Integer> rows = new HashMap<>();

        Reading(Caller caller, List<Authority> authorities) {
            own = caller.authority();
            authorities.forEach(authority -> {
                below.put(authority.code(), authority);
                below.put(authority.name(), authority);
            });
        }

        void read(InstitutionRow row) {
            int before = refusals.size();
            FactsCheck check = new FactsCheck(
                    glyphs,
                    // In a file with people a name is a person's.
                    field -> Place.row(row.row(), field.equals("name") ? "institutionName" : field),
                    refusals);
            String name = check.name(row.name());
            SocialCreditCode creditCode = check.creditCode(row.creditCode());
            if (creditCode != null) {
                Integer earlier = rows.putIfAbsent(creditCode, row.row());
                if (earlier != null) {
                    check.refuse("creditCode", InstitutionReason.CREDIT_CODE_TWICE, creditCode, earlier);
                }
            }
            Optional<InstitutionKind> kind = InstitutionKind.parse(row.kind());
            if (kind.isEmpty()) {
                unknownKind(check, Input.line(row.kind()));
            }
            String region = Input.line(row.region());
            Authority authority = region.isEmpty() ? own : below.get(region);
            if (authority == null) {
                check.refuse("region", InstitutionReason.REGION_UNKNOWN, region);
            }
            Facts facts = check.facts(name, row.contact(), row.phone(), row.address());
            if (refusals.size() == before) {
                entries.add(new Entry(
                        new Institution(
                                UUID.randomUUID(),
                                0,
                                facts.name(),
                                creditCode,
                                kind.orElseThrow(),
                                facts.contact(),
                                facts.phone(),
                                authority.id(),
                                List.of()),
                        facts));
            }
        }

        /** Says which words would do. */
        private static void unknownKind(FactsCheck check, String typed) {
            Object[] words = Stream.concat(
                            Stream.of(typed),
                            Stream.of(InstitutionKind.values()).map(Refusal::word))
                    .toArray();
            check.refuse("kind", InstitutionReason.KIND_UNKNOWN, words);
        }
    }
}
