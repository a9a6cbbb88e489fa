package org.xunzheng.domain.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.region.Regions;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/** Review enters a new version of a document for its region or one below. It counts once another person confirms it. */
@ApplicationScoped
public class EnterPolicy {

    /** The longest text of a document, in characters. */
    public static final int LONGEST_TEXT = 100_000;

    private final PolicyDocuments documents;
    private final Profiles profiles;
    private final PolicyFormat format;
    private final Regions regions;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public EnterPolicy(
            PolicyDocuments documents,
            Profiles profiles,
            PolicyFormat format,
            Regions regions,
            Trail trail,
            Clock clock) {
        this.documents = documents;
        this.profiles = profiles;
        this.format = format;
        this.regions = regions;
        this.trail = trail;
        this.clock = clock;
    }

    protected EnterPolicy() {
        this(null, null, null, null, null, null);
    }

    /**
     * What a text that is in order would bring.
     *
     * @param changes figure by figure, compared with what counts in the region on that day so far
     */
    public record Preview(
            Authority authority, DocumentVersion version, Provisions provisions, List<Profile.Change> changes) {}

    /** Says what the text would change, or everything that is wrong with it, and stores nothing. */
    @Transactional
    public Decision<Preview> check(Caller caller, String text) {
        caller.require(Post.REVIEW);
        return preview(caller, text);
    }

    /** Stores the text as a draft that waits for another person. */
    @Transactional
    public Decision<PolicyDocument> enter(Caller caller, String text) {
        caller.require(Post.REVIEW);
        Decision<Preview> preview = preview(caller, text);
        if (!preview.isGranted()) {
            return Decision.denied(preview.refusals());
        }
        Preview clean = preview.orElseThrow();
        Instant now = clock.instant();
        PolicyDocument draft = new PolicyDocument(
                UUID.randomUUID(),
                0,
                clean.authority,
                clean.version,
                clean.provisions.validFrom(),
                clean.provisions.title(),
                text,
                PolicyState.DRAFT,
                Optional.of(new PolicyDocument.Signature(
                        caller.account(), caller.name(), caller.authority().path(), now)),
                Optional.empty());
        documents.add(draft);
        trail.record(TrailEntry.of(Subject.policy(draft.id()), Action.POLICY_ENTERED, caller, now)
                .with("version", draft.version())
                .with("validFrom", draft.validFrom())
                .with("changes", clean.changes.size()));
        return Decision.granted(draft);
    }

    /** What is wrong with a text by today, or what it would change. */
    Decision<Preview> preview(Caller caller, String text) {
        Decision<Provisions> read = read(text);
        if (!read.isGranted()) {
            return Decision.denied(read.refusals());
        }
        Provisions provisions = read.orElseThrow();
        List<Refusal> refusals = new ArrayList<>();
        Optional<Authority> authority = regions.authority(provisions.region());
        if (authority.isEmpty()) {
            refusals.add(Refusal.at(Place.field("region"), PolicyReason.REGION_UNKNOWN, provisions.region()));
        } else if (!authority.get().path().startsWith(caller.authority().path())) {
            refusals.add(Refusal.at(
                    Place.field("region"),
                    PolicyReason.REGION_NOT_YOURS,
                    authority.get().name()));
        }
        if (!provisions.validFrom().isAfter(LocalDate.now(clock))) {
            refusals.add(
                    Refusal.at(Place.field("validFrom"), PolicyReason.VALID_FROM_TOO_EARLY, provisions.validFrom()));
        }
        if (!refusals.isEmpty()) {
            return Decision.denied(refusals);
        }
        return compared(authority.get(), provisions);
    }

    private Decision<Preview> compared(Authority authority, Provisions provisions) {
        Profile before = profiles.inForce(authority.id(), provisions.validFrom());
        DocumentVersion version = new DocumentVersion(provisions.region(), documents.nextNumber(authority));
        Profile after = before.with(new DocumentInForce(UUID.randomUUID(), version, authority.name(), provisions));
        List<Refusal> missing = after.missing().stream()
                .map(key -> Refusal.at(Place.field(key.code()), PolicyReason.FIGURE_MISSING, key.code()))
                .toList();
        return Decision.unless(missing, () -> new Preview(authority, version, provisions, before.changesTo(after)));
    }

    private Decision<Provisions> read(String text) {
        if (text == null || text.isBlank()) {
            return Decision.denied(Refusal.at(Place.field("text"), PolicyReason.TEXT_MISSING));
        }
        if (text.length() > LONGEST_TEXT) {
            return Decision.denied(Refusal.at(Place.field("text"), PolicyReason.TEXT_TOO_LONG, LONGEST_TEXT));
        }
        Decision<Raw> raw = format.read(text);
        return raw.isGranted() ? Provisions.of(raw.orElseThrow()) : Decision.denied(raw.refusals());
    }
}
