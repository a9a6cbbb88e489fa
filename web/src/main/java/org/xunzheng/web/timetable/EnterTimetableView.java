package org.xunzheng.web.timetable;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.timetable.CheckTimetable;
import org.xunzheng.domain.timetable.Lesson;
import org.xunzheng.domain.timetable.TimetableKind;
import org.xunzheng.domain.timetable.TimetableReason;
import org.xunzheng.web.matter.EnterMatterView;
import org.xunzheng.web.sheet.FileWizard;
import org.xunzheng.web.sheet.ListSheet;
import org.xunzheng.web.sheet.SheetForm;
import org.xunzheng.web.sheet.SheetTable;
import org.xunzheng.web.sheet.WizardTools;
import org.xunzheng.web.text.Texts;

/** Brings the timetable of a class as a file, the first one or one that replaces it. */
@Named
@RequestScoped
public class EnterTimetableView extends FileWizard<CheckTimetable.Checked> {

    private static final String CLASS = "trainingClass";

    private WizardTools tools;
    private CheckTimetable check;
    private EnterMatterView enter;

    @Inject
    @Param(name = CLASS)
    private UUID given;

    private List<Lesson> approved;

    protected EnterTimetableView() {
        super(null, null, null, null);
    }

    @Inject
    EnterTimetableView(WizardTools tools, CheckTimetable check, EnterMatterView enter) {
        super(tools);
        this.tools = tools;
        this.check = check;
        this.enter = enter;
    }

    /** Opens the form for a class that the address names. */
    public void open() {
        enter.open();
        approved();
    }

    /** The class that the timetable is for: the one that the address or the form names, or the one of what came back. */
    public UUID getTrainingClass() {
        if (given != null) {
            return given;
        }
        try {
            return UUID.fromString(String.valueOf(enter.getTyped().get(CLASS)));
        } catch (IllegalArgumentException e) {
            throw new NotFound("class " + enter.getTyped().get(CLASS));
        }
    }

    public String getName() {
        return check.name(tools.steps().caller(), getTrainingClass());
    }

    /** Whether there is an approved timetable, which this one would replace. */
    public boolean isReplacing() {
        return !approved().isEmpty();
    }

    private List<Lesson> approved() {
        if (approved == null) {
            approved = check.inForce(tools.steps().caller(), getTrainingClass());
        }
        return approved;
    }

    /** Sends the approved timetable as a file that can be changed and brought again. */
    public void export() {
        ListSheet.send(
                tools.texts().message("template.timetable.file"),
                TimetableSheet.headings(tools.texts().get()),
                part -> part.of(approved()),
                TimetableSheet::cells);
    }

    /** Sends the lines that came back as a file that can be changed and brought again. */
    public void exportReturned() {
        ListSheet.send(
                tools.texts().message("template.timetable.file"),
                TimetableSheet.headings(tools.texts().get()),
                part -> part.of(enter.back(TimetableKind.Facts.class).lessons()),
                TimetableSheet::cells);
    }

    @Override
    protected SheetForm form() {
        return TimetableSheet.FORM;
    }

    @Override
    protected Decision<CheckTimetable.Checked> check(Caller caller, SheetTable table) {
        return check.check(caller, getTrainingClass(), TimetableSheet.lines(table.columns()));
    }

    @Override
    protected String summary(CheckTimetable.Checked clean) {
        return tools.texts().message("timetable.summary", clean.lessons().size(), clean.hours());
    }

    @Override
    protected List<Refusal> warnings(CheckTimetable.Checked clean) {
        return clean.over() == 0
                ? List.of()
                : List.of(Refusal.at(Place.field("day"), TimetableReason.OVER_ALREADY, clean.over()));
    }

    @Override
    protected String store(SheetTable table) {
        enter.getTyped().put("lessons", TimetableSheet.lines(table.columns()));
        return enter.handIn();
    }

    @Override
    protected void writeTemplate(Texts words, OutputStream out) throws IOException {
        TimetableSheet.template(words, out);
    }

    @Override
    protected String templateName() {
        return tools.texts().message("template.timetable.file");
    }
}
