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

/**
 * Review of a province brings the calendar of a year once the State Council has published it, and again if it is amended
 * while the year lasts. The calendar of a year that is over stays as it is: decisions were counted by it.
 */
@ApplicationScoped
@Clause("CLS-1")
public class BringCalendar {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;
    private static final int LONGEST_SOURCE = 200;

    private final Calendars calendars;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public BringCalendar(Calendars calendars, Trail trail, Clock clock) {
        this.calendars = calendars;
        this.trail = trail;
        this.clock = clock;
    }

    protected BringCalendar() {
        this(null, null, null);
    }

    /**
     * A calendar as it was brought.
     *
     * @param source the notice that it comes from
     */
    public record Brought(int year, String source, List<CalendarLine> lines) {
        public Brought {
            lines = List.copyOf(lines);
        }
    }

    /** Says what is wrong with the calendar, and stores nothing. */
    @Transactional
    public Decision<CalendarYear> check(Caller caller, Brought brought) {
        caller.require(Post.REVIEW);
        return checked(caller, brought, calendars.find(brought.year));
    }

    /**
     * Stores the calendar in place of the one that the year has.
     *
     * @param seen the state of that one that the caller looked at; 0 where there was none
     */
    @Transactional
    public Decision<CalendarYear> bring(Caller caller, Brought brought, long seen) {
        caller.require(Post.REVIEW);
        Optional<CalendarYear> before = calendars.find(brought.year);
        before.ifPresent(calendar -> calendar.seenAt(seen));
        Decision<CalendarYear> checked = checked(caller, brought, before);
        if (checked.isGranted()) {
            CalendarYear calendar = checked.orElseThrow();
            Instant now = clock.instant();
            calendars.store(calendar, caller.authority(), now);
            trail.record(TrailEntry.of(Subject.calendar(calendar.id()), Action.CALENDAR_BROUGHT, caller, now)
                    .with("year", calendar.year())
                    .with("days", calendar.days().size())
                    .with("source", calendar.source()));
        }
        return checked;
    }

    private Decision<CalendarYear> checked(Caller caller, Brought brought, Optional<CalendarYear> before) {
        List<Refusal> refusals = new ArrayList<>();
        if (caller.authority().level() != Level.PROVINCE) {
            refusals.add(Refusal.of(CalendarReason.NOT_PROVINCE));
        }
        if (brought.year < FIRST_YEAR || brought.year > LAST_YEAR) {
            refusals.add(Refusal.at(Place.field("year"), CalendarReason.YEAR_OUT_OF_REACH, FIRST_YEAR, LAST_YEAR));
        }
        if (before.isPresent() && brought.year < LocalDate.now(clock).getYear()) {
            refusals.add(Refusal.at(Place.field("year"), CalendarReason.YEAR_OVER, brought.year));
        }
        String source = Input.line(brought.source);
        if (source.isEmpty()) {
            refusals.add(Refusal.at(Place.field("source"), CalendarReason.SOURCE_MISSING));
        } else if (source.length() > LONGEST_SOURCE) {
            refusals.add(Refusal.at(Place.field("source"), CalendarReason.SOURCE_TOO_LONG, LONGEST_SOURCE));
        }
        CalendarCheck check = new CalendarCheck(brought.year, brought.lines);
        refusals.addAll(check.refusals());
        return Decision.unless(
                refusals,
                () -> new CalendarYear(
                        before.map(CalendarYear::id).orElseGet(UUID::randomUUID),
                        brought.year,
                        before.map(calendar -> calendar.revision() + 1).orElse(1L),
                        source,
                        check.days()));
    }
}
