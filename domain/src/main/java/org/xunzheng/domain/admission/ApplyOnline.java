package org.xunzheng.domain.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.file.AttachFile;
import org.xunzheng.domain.file.Attachment;
import org.xunzheng.domain.file.Attachments;
import org.xunzheng.domain.file.Dossier;
import org.xunzheng.domain.file.DossierSource;
import org.xunzheng.domain.file.RemoveFile;
import org.xunzheng.domain.policy.Checklist;
import org.xunzheng.domain.policy.Figure;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.region.Level;
import org.xunzheng.domain.region.Regions;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.review.Reviews;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Origin;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/**
 * An institution applies for admission itself, without an account (网上申请, INS-2): it fills the application in, hands papers in,
 * sees how it stands, and mends it when it comes back. Reference and secret open the application, and nothing else.
 *
 * <p>Against abuse: an authority takes in so many new ones a day, and few of them from one network; an application takes in so many files; one that was begun and
 * never handed in gives way, after a while, to another of the same credit code.
 */
@ApplicationScoped
@Clause("INS-2")
public class ApplyOnline {

    /** How many applications an authority takes in within a day. */
    static final int MOST_A_DAY = 50;

    /** How many of these come from one network. */
    static final int MOST_A_DAY_FROM_ONE = 5;

    /** How many files, and how much, are brought to an application in all; what was taken away again counts, as it stays stored. */
    static final int MOST_FILES = 40;

    private static final long MOST_BYTES = 100L * 1024 * 1024;

    /** Left alone for longer, an application that was never handed in does not hold up another of the same credit code. */
    static final Duration GIVES_WAY = Duration.ofDays(7);

    private final EnterAdmission enter;
    private final SubmitAdmission submit;
    private final AdmissionDossier dossier;
    private final Admissions admissions;
    private final OnlineApplications online;
    private final Attachments attachments;
    private final AttachFile attachFile;
    private final RemoveFile removeFile;
    private final Regions regions;
    private final Reviews reviews;
    private final Trail trail;
    private final Origin origin;
    private final Clock clock;

    @Inject
    public ApplyOnline(
            EnterAdmission enter,
            SubmitAdmission submit,
            AdmissionDossier dossier,
            Admissions admissions,
            OnlineApplications online,
            Attachments attachments,
            AttachFile attachFile,
            RemoveFile removeFile,
            Regions regions,
            Reviews reviews,
            Trail trail,
            Origin origin,
            Clock clock) {
        this.enter = enter;
        this.submit = submit;
        this.dossier = dossier;
        this.admissions = admissions;
        this.online = online;
        this.attachments = attachments;
        this.attachFile = attachFile;
        this.removeFile = removeFile;
        this.regions = regions;
        this.reviews = reviews;
        this.trail = trail;
        this.origin = origin;
        this.clock = clock;
    }

    protected ApplyOnline() {
        this(null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * What an applicant comes back with.
     *
     * @param secret told this once; only its hash is kept
     */
    public record Receipt(UUID admission, String reference, String secret) {}

    /**
     * An application as its applicant sees it.
     *
     * @param authority the name of where it was applied for
     * @param review the newest round, once it was handed in
     */
    public record Own(Admission admission, String authority, Optional<Review> review) {}

    /** The authorities that one can apply to. */
    public List<Authority> authorities() {
        return regions.authorities().stream()
                .filter(authority -> authority.level() != Level.PROVINCE)
                .toList();
    }

    /** Begins an application. */
    @Transactional
    public Decision<Receipt> apply(UUID with, EnterAdmission.Application application) {
        Optional<Authority> authority =
                authorities().stream().filter(one -> one.id().equals(with)).findFirst();
        if (authority.isEmpty()) {
            return Decision.denied(Refusal.at(Place.field("authority"), AdmissionReason.AUTHORITY_MISSING));
        }
        Instant now = clock.instant();
        Instant dayAgo = now.minus(Duration.ofDays(1));
        String network = Handles.network(origin.address());
        if (!network.isEmpty() && online.begunSince(network, dayAgo) >= MOST_A_DAY_FROM_ONE) {
            return Decision.denied(Refusal.of(AdmissionReason.TOO_MANY_FROM_HERE, MOST_A_DAY_FROM_ONE));
        }
        if (online.begunSince(with, dayAgo) >= MOST_A_DAY) {
            return Decision.denied(Refusal.of(AdmissionReason.TOO_MANY_TODAY));
        }
        Caller applicant = Applicant.at(authority.get());
        Decision<Admission> entered = enter.entered(
                applicant,
                application,
                draft -> draft.workedOnAt().isBefore(now.minus(GIVES_WAY)),
                left -> TrailEntry.of(Subject.admission(left.id()), Action.ADMISSION_LAPSED, applicant(left), now)
                        .with("days", GIVES_WAY.toDays()));
        if (!entered.isGranted()) {
            return Decision.denied(entered.refusals());
        }
        Receipt receipt = new Receipt(entered.orElseThrow().id(), Handles.reference(), Handles.secret());
        online.add(receipt.admission(), receipt.reference(), receipt.secret(), network, now);
        return Decision.granted(receipt);
    }

    /** The application that reference and secret open, typed with or without spaces, in any case. */
    @Transactional
    public Optional<UUID> open(String reference, String secret) {
        return online.opened(Handles.plain(reference), Handles.plain(secret));
    }

    /** The application that was opened. */
    @Transactional
    public Own own(UUID id) {
        Admission admission = find(id);
        return new Own(
                admission,
                regions.authority(admission.authority()).orElseThrow().name(),
                reviews.latest(Matter.ADMISSION, id, applicant(admission).scope()));
    }

    /** @param seen the version that the applicant looked at */
    @Transactional
    public Decision<Admission> change(UUID id, long seen, EnterAdmission.Application application) {
        return enter.changed(applicant(find(id)), id, seen, application);
    }

    /** @param seen the version that the applicant looked at */
    @Transactional
    public Decision<Admission> submit(UUID id, long seen) {
        return submit.handedIn(applicant(find(id)), id, seen);
    }

    /** The papers that are asked for, and whether they can be changed. */
    @Transactional
    public Dossier dossier(UUID id) {
        return papers(find(id));
    }

    /** The papers that were handed in. */
    @Transactional
    public List<Attachment> files(UUID id) {
        return attachments.of(Subject.admission(id), applicant(find(id)).scope());
    }

    /** Takes a paper in; in no transaction, as the file is looked at before it is entered. */
    @Transactional(TxType.NEVER)
    public Decision<Attachment> attach(UUID id, AttachFile.Brought brought) {
        return attachFile.attach(applicant(find(id)), new OwnPapers(brought.size()), id, brought);
    }

    @Transactional
    public Decision<Attachment> remove(UUID id, UUID file) {
        if (files(id).stream().noneMatch(one -> one.id().equals(file))) {
            throw new NotFound("attachment " + file + " of " + id);
        }
        return removeFile.remove(applicant(find(id)), new OwnPapers(0), file);
    }

    private Dossier papers(Admission admission) {
        return new Dossier(
                Subject.admission(admission.id()),
                dossier.checklist(admission)
                        .map(Figure::value)
                        .map(Checklist::items)
                        .orElse(List.of()),
                admission.state().isOpen() ? List.of() : List.of(Refusal.of(AdmissionReason.NOT_OPEN)));
    }

    /** The papers of an application, open to its applicant; closed to more than it takes in. */
    private final class OwnPapers implements DossierSource {

        private final long more;

        /** @param more how many bytes are brought to them, 0 if nothing is */
        OwnPapers(long more) {
            this.more = more;
        }

        @Override
        public Subject.Kind kind() {
            return Subject.Kind.ADMISSION;
        }

        @Override
        public Optional<Dossier> find(UUID id, Caller caller) {
            return admissions
                    .find(id, caller.scope())
                    .map(ApplyOnline.this::papers)
                    .map(this::bounded);
        }

        private Dossier bounded(Dossier papers) {
            if (more == 0) {
                return papers;
            }
            Attachments.Brought before = attachments.everBrought(papers.subject());
            if (before.files() < MOST_FILES && before.bytes() + more <= MOST_BYTES) {
                return papers;
            }
            List<Refusal> closed = new ArrayList<>(papers.closed());
            closed.add(Refusal.at(
                    Place.field("file"), AdmissionReason.TOO_MANY_FILES, MOST_FILES, MOST_BYTES / (1024 * 1024)));
            return new Dossier(papers.subject(), papers.items(), closed);
        }
    }

    private Admission find(UUID id) {
        return admissions.find(id, Scope.below("")).orElseThrow(() -> new NotFound("admission " + id));
    }

    private Caller applicant(Admission admission) {
        return Applicant.at(regions.authority(admission.authority()).orElseThrow());
    }
}
