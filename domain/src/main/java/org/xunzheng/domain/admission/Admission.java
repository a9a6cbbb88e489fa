package org.xunzheng.domain.admission;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.institution.Course;
import org.xunzheng.domain.institution.Facts;
import org.xunzheng.domain.institution.InstitutionKind;
import org.xunzheng.domain.institution.SocialCreditCode;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.StaleVersion;

/**
 * An institution's application for admission to the directory (承训机构备案申请), on its way from the county to the city's
 * publication (INS-2).
 *
 * @param authority where it was applied for
 * @param publisher the city, which decides last and publishes
 * @param institution what it became, once it was published
 */
@Clause("INS-2")
public record Admission(
        UUID id,
        long version,
        UUID authority,
        UUID publisher,
        Facts facts,
        SocialCreditCode creditCode,
        InstitutionKind kind,
        List<Course> courses,
        AdmissionState state,
        UUID enteredBy,
        Optional<Notice> notice,
        Optional<UUID> institution) {

    public Admission {
        Objects.requireNonNull(id);
        Objects.requireNonNull(authority);
        Objects.requireNonNull(publisher);
        Objects.requireNonNull(facts);
        Objects.requireNonNull(creditCode);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(state);
        Objects.requireNonNull(enteredBy);
        Objects.requireNonNull(notice);
        Objects.requireNonNull(institution);
        courses = List.copyOf(courses);
    }

    /** The same, if it is as the caller saw it. */
    Admission seenAt(long seen) {
        if (seen != version) {
            throw new StaleVersion("admission " + id + ": seen " + seen + ", is " + version);
        }
        return this;
    }

    Admission filledIn(Facts other, SocialCreditCode otherCode, InstitutionKind otherKind, List<Course> others) {
        return new Admission(
                id,
                version,
                authority,
                publisher,
                other,
                otherCode,
                otherKind,
                others,
                state,
                enteredBy,
                notice,
                institution);
    }

    Admission at(AdmissionState next) {
        return new Admission(
                id,
                version,
                authority,
                publisher,
                facts,
                creditCode,
                kind,
                courses,
                next,
                enteredBy,
                notice,
                institution);
    }

    Admission onNotice(Notice running) {
        return new Admission(
                id,
                version,
                authority,
                publisher,
                facts,
                creditCode,
                kind,
                courses,
                AdmissionState.ON_NOTICE,
                enteredBy,
                Optional.of(running),
                institution);
    }

    Admission published(UUID as) {
        return new Admission(
                id,
                version,
                authority,
                publisher,
                facts,
                creditCode,
                kind,
                courses,
                AdmissionState.PUBLISHED,
                enteredBy,
                notice,
                Optional.of(as));
    }
}
