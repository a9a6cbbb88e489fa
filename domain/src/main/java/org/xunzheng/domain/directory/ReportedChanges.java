package org.xunzheng.domain.directory;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.institution.Facts;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.rule.Page;

/** The changes to the directory that were reported. */
public interface ReportedChanges {

    Optional<ReportedChange> find(UUID id, Scope scope);

    /** Whether a change of this kind waits for the city already. */
    boolean waits(UUID institution, Change.Kind kind);

    void add(ReportedChange change);

    /** Those about institutions whose name has the text, the newest first. */
    Page<Line> list(String text, Scope scope, Page.Part part);

    /** Lets new facts be those of the institution. */
    void putInForce(UUID institution, Facts facts);

    /** One as a list shows it. */
    record Line(
            UUID id,
            UUID institutionId,
            String institution,
            String authority,
            Change.Kind kind,
            String reason,
            String enteredBy,
            Instant enteredAt,
            Review.State state) {}
}
