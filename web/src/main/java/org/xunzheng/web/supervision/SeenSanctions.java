package org.xunzheng.web.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.supervision.SanctionLine;
import org.xunzheng.domain.supervision.Sanctions;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.list.Column;

/** The measures that the caller sees, as of today, and how lists show them. */
@ApplicationScoped
class SeenSanctions {

    /** What every list says of a measure. */
    static final List<Column<SanctionLine>> COLUMNS = List.of(
            Column.text("sanction.measure", SanctionLine::measure).to(line -> "/sanction/show.xhtml?id=" + line.id()),
            Column.text("sanction.ground", SanctionLine::ground),
            Column.text("sanction.authority", SanctionLine::authority),
            Column.text("sanction.from", SanctionLine::from).wide(7.5),
            Column.<SanctionLine>text("sanction.untilOrDeadline", SeenSanctions::until)
                    .wide(7.5),
            Column.day("sanction.endedOn", SanctionLine::endedOn).wide(7.5),
            Column.phase("sanction.state", SanctionLine::state).wide(6));

    private final CurrentCaller current;
    private final Sanctions sanctions;
    private final Clock clock;

    @Inject
    SeenSanctions(CurrentCaller current, Sanctions sanctions, Clock clock) {
        this.current = current;
        this.sanctions = sanctions;
        this.clock = clock;
    }

    protected SeenSanctions() {
        this(null, null, null);
    }

    static Optional<LocalDate> until(SanctionLine line) {
        return line.deadline().or(line::until);
    }

    Page<SanctionLine> list(Sanctions.Filter filter, Page.Part part) {
        return sanctions.list(filter, current.get().scope(), LocalDate.now(clock), part);
    }

    Page<SanctionLine> published(String text, Page.Part part) {
        return sanctions.published(text, LocalDate.now(clock), part);
    }

    SanctionLine one(UUID id) {
        return Optional.ofNullable(id)
                .flatMap(wanted -> sanctions.find(wanted, current.get().scope(), LocalDate.now(clock)))
                .orElseThrow(() -> new NotFound("sanction " + id));
    }

    String found(SanctionLine line) {
        return sanctions.found(line.id());
    }
}
