package org.xunzheng.web.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.policy.BringCalendar;
import org.xunzheng.domain.policy.CalendarYear;
import org.xunzheng.domain.policy.Calendars;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.layout.Steps;
import org.xunzheng.web.sheet.FileWizard;
import org.xunzheng.web.sheet.ReadSheets;
import org.xunzheng.web.sheet.SheetForm;
import org.xunzheng.web.sheet.SheetTable;
import org.xunzheng.web.sheet.Upload;
import org.xunzheng.web.text.Texts;

/** Brings the calendar of a year as a file; the first year that is not there yet unless another is typed. */
@Named
@RequestScoped
public class BringCalendarView extends FileWizard<CalendarYear> {

    private Steps steps;
    private PageTexts texts;
    private CheckedCalendar checked;
    private Calendars calendars;
    private BringCalendar bringCalendar;
    private Clock clock;

    private Integer year;
    private String source;
    private long seen;

    protected BringCalendarView() {
        super(null, null, null, null);
    }

    @Inject
    BringCalendarView(
            Steps steps,
            PageTexts texts,
            Upload upload,
            ReadSheets sheets,
            CheckedCalendar checked,
            Calendars calendars,
            BringCalendar bringCalendar,
            Clock clock) {
        super(steps, texts, upload, sheets);
        this.steps = steps;
        this.texts = texts;
        this.checked = checked;
        this.calendars = calendars;
        this.bringCalendar = bringCalendar;
        this.clock = clock;
    }

    /** Opens the page for those who may bring calendars. */
    public void open() {
        steps.caller().require(Post.REVIEW);
    }

    /** Checks the file for the year and the notice that are typed; these are what is confirmed then. */
    @Override
    public void check() throws IOException {
        checked.take(getYear(), source);
        super.check();
    }

    @Override
    protected SheetForm form() {
        return CalendarSheet.FORM;
    }

    private BringCalendar.Brought brought(SheetTable table) {
        return new BringCalendar.Brought(checked.year(), checked.source(), CalendarSheet.lines(table.columns()));
    }

    @Override
    protected Decision<CalendarYear> check(Caller caller, SheetTable table) {
        return bringCalendar.check(caller, brought(table));
    }

    @Override
    protected String summary(CalendarYear clean) {
        return texts.message("calendar.summary", clean.year(), clean.days().size(), clean.source());
    }

    @Override
    protected List<Refusal> warnings(CalendarYear clean) {
        return List.of();
    }

    @Override
    protected String store(SheetTable table) {
        return steps.take(caller -> bringCalendar.bring(caller, brought(table), seen), stored -> {
            steps.done("calendar.stored", stored.year());
            return "/calendar/show?faces-redirect=true&year=" + stored.year();
        });
    }

    @Override
    protected void writeTemplate(Texts words, OutputStream out) throws IOException {
        CalendarSheet.template(words, out);
    }

    @Override
    protected String templateName() {
        return texts.message("template.calendar.file");
    }

    public Integer getYear() {
        if (year == null) {
            List<Integer> there = calendars.years();
            year = LocalDate.now(clock).getYear();
            while (there.contains(year)) {
                year++;
            }
        }
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    /** The state of the year's calendar that the page now shows; 0 if there is none. */
    public long getSeen() {
        int shown = checked.year() == null ? getYear() : checked.year();
        return calendars.find(shown).map(CalendarYear::revision).orElse(0L);
    }

    public void setSeen(long seen) {
        this.seen = seen;
    }
}
