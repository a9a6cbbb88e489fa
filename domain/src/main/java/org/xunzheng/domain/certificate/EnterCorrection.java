package org.xunzheng.domain.certificate;

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
import org.xunzheng.domain.account.NotPermitted;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.ledger.Holder;
import org.xunzheng.domain.person.Glyphs;
import org.xunzheng.domain.person.IdNumber;
import org.xunzheng.domain.person.PersonReading;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.region.Regions;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.review.Reviews;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Input;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.Words;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;
import org.xunzheng.serial.Serial;

/**
 * The institution that trained, or review of the authority, enters what a certificate should say of its holder. Approval of
 * the authority that issued it decides ({@link DecideCorrection}).
 */
@ApplicationScoped
@Clause({"CRT-1", "REV-2"})
public class EnterCorrection {

    private final Certificates certificates;
    private final Corrections corrections;
    private final Regions regions;
    private final Reviews reviews;
    private final Glyphs glyphs;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public EnterCorrection(
            Certificates certificates,
            Corrections corrections,
            Regions regions,
            Reviews reviews,
            Glyphs glyphs,
            Trail trail,
            Clock clock) {
        this.certificates = certificates;
        this.corrections = corrections;
        this.regions = regions;
        this.reviews = reviews;
        this.glyphs = glyphs;
        this.trail = trail;
        this.clock = clock;
    }

    protected EnterCorrection() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * What somebody filled in.
     *
     * @param idNumber left empty, it stays what it is
     */
    public record Form(String name, String idNumber, String reason) {}

    /** Whether the caller's post enters corrections. */
    public static boolean may(Caller caller) {
        return caller.holds(Post.INSTITUTION) || caller.holds(Post.REVIEW);
    }

    @Transactional
    public Decision<Correction> enter(Caller caller, Serial serial, Form form) {
        return enter(caller, serial, form, Optional.empty());
    }

    /**
     * Enters a correction.
     *
     * @param follows a returned correction of the certificate, whose number is kept if none is typed
     */
    @Transactional
    public Decision<Correction> enter(Caller caller, Serial serial, Form form, Optional<UUID> follows) {
        if (!may(caller)) {
            throw new NotPermitted(caller.login() + " holds no post that enters corrections");
        }
        corrections.hold(serial);
        Certificate certificate =
                certificates.find(serial, caller.scope()).orElseThrow(() -> new NotFound("certificate " + serial));
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        List<Refusal> refusals = new ArrayList<>();
        PersonReading reading = new PersonReading(today, refusals);
        String name = reading.name(0, form.name());
        Optional<IdNumber> typed = Input.line(form.idNumber()).isEmpty()
                ? kept(caller, serial, follows)
                        .or(() -> Optional.of(certificate.current().idNumber()))
                : reading.idNumber(0, form.idNumber(), false);
        Words reason = Words.wanted(form.reason(), "reason", CertificateReason.CORRECTION_REASON_MISSING);
        refusals.addAll(refusals(certificate, name));
        refusals.addAll(reason.refusals());
        typed.map(number -> new Holder(name, number))
                .filter(certificate.current()::equals)
                .ifPresent(same -> refusals.add(Refusal.of(CertificateReason.CORRECTION_CHANGES_NOTHING)));
        return Decision.unless(refusals, () -> {
            Correction correction = new Correction(
                    UUID.randomUUID(),
                    serial,
                    certificate.authority(),
                    name,
                    typed.filter(number -> !number.equals(certificate.holder().idNumber())),
                    reason.text(),
                    caller.account(),
                    now,
                    Optional.empty());
            corrections.enter(correction);
            open(caller, certificate, correction);
            return correction;
        });
    }

    private Optional<IdNumber> kept(Caller caller, Serial serial, Optional<UUID> follows) {
        return follows.flatMap(id -> corrections
                .find(id, caller.scope())
                .filter(returned -> returned.serial().equals(serial))
                .orElseThrow(() -> new NotFound("correction " + id + " of " + serial))
                .idNumber());
    }

    private List<Refusal> refusals(Certificate certificate, String name) {
        List<Refusal> refusals = new ArrayList<>();
        List<String> missing = glyphs.missingFrom(name);
        if (!missing.isEmpty()) {
            refusals.add(Refusal.at(
                    Place.field("name"), CertificateReason.TEXT_NOT_PRINTABLE, name, String.join(" ", missing)));
        }
        if (certificate.withdrawal().isPresent()) {
            refusals.add(Refusal.of(CertificateReason.WITHDRAWN_NOT_CORRECTED, certificate.serial()));
        }
        if (corrections.isOpen(certificate.serial())) {
            refusals.add(Refusal.of(CertificateReason.CORRECTION_OPEN));
        }
        return refusals;
    }

    private void open(Caller caller, Certificate certificate, Correction correction) {
        Authority authority = regions.authority(certificate.authority()).orElseThrow();
        reviews.open(Review.open(
                Matter.CORRECTION,
                correction.id(),
                authority,
                caller.institution(),
                correction.serial() + " " + correction.holder(),
                caller.account(),
                correction.enteredAt(),
                Optional.empty(),
                List.of(new Review.Level(authority, Post.APPROVAL))));
        trail.record(TrailEntry.of(subject(correction), Action.CORRECTION_ENTERED, caller, correction.enteredAt())
                .with("serial", correction.serial())
                .with("before", certificate.current().name())
                .with("after", correction.holder())
                .with("numberCorrected", correction.idNumber().isPresent())
                .with("reason", correction.reason()));
    }

    static Subject subject(Correction correction) {
        return new Subject(Subject.Kind.CORRECTION, correction.id());
    }
}
