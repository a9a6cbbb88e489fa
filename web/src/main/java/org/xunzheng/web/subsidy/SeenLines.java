package org.xunzheng.web.subsidy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.subsidy.ClaimLine;
import org.xunzheng.domain.subsidy.Claims;
import org.xunzheng.domain.subsidy.ObjectToLine;
import org.xunzheng.web.list.Column;
import org.xunzheng.web.text.Texts;

/** The subsidies of single people, as callers and the public see them. */
@ApplicationScoped
class SeenLines {

    /** What is published, by HZ24 27. */
    static final List<Column<Claims.Noticed>> PUBLISHED = List.of(
            Column.text("subsidy.institution", Claims.Noticed::institution),
            Column.text("subsidy.person", Claims.Noticed::person),
            Column.serial("subsidy.idNumber", Claims.Noticed::maskedIdNumber),
            Column.text("subsidy.training", Claims.Noticed::training),
            Column.text("claim.scheme", Claims.Noticed::scheme),
            Column.number("subsidy.amount", Claims.Noticed::amount),
            Column.text("subsidy.authority", Claims.Noticed::authority),
            Column.text("subsidy.noticeUntil", Claims.Noticed::until).wide(7.5));

    private final Claims claims;
    private final ObjectToLine objections;
    private final Clock clock;

    @Inject
    SeenLines(Claims claims, ObjectToLine objections, Clock clock) {
        this.claims = claims;
        this.objections = objections;
        this.clock = clock;
    }

    protected SeenLines() {
        this(null, null, null);
    }

    ObjectToLine steps() {
        return objections;
    }

    Claims.Line line(Caller caller, UUID id) {
        return Optional.ofNullable(id)
                .flatMap(wanted -> claims.find(wanted, caller.scope()))
                .orElseThrow(() -> new NotFound("line " + id));
    }

    Optional<ClaimLine> person(Caller caller, Claims.Line line) {
        return claims.lines(line.claim(), caller.scope()).stream()
                .filter(one -> one.line().equals(Optional.of(line.id())))
                .findFirst();
    }

    String sum(ClaimLine line, Texts texts) {
        return ClaimColumns.preview().get(3).words(line, texts);
    }

    Page<Claims.Noticed> published(String text, Page.Part part) {
        return claims.noticed(text, LocalDate.now(clock), part);
    }
}
