package org.xunzheng.web.attendance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.xunzheng.domain.attendance.AttendanceReason;
import org.xunzheng.domain.attendance.BringRecords;
import org.xunzheng.domain.attendance.Flaw;
import org.xunzheng.domain.attendance.RecordFormat;
import org.xunzheng.domain.attendance.Tally;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.Refused;
import org.xunzheng.sheets.Heading;
import org.xunzheng.sheets.SheetWriter;
import org.xunzheng.web.rest.LargeFiles;
import org.xunzheng.web.sheet.ListSheet;
import org.xunzheng.web.sheet.WizardTools;
import org.xunzheng.web.trainingclass.ClassOfPage;

/** Brings records of attendance: the format is told by the file, what would count is shown, and nothing is stored before it is confirmed. */
@Named
@RequestScoped
public class BringAttendanceView {

    private static final int WIDTH = 18;

    private WizardTools tools;
    private ClassOfPage page;
    private BringRecords bring;

    private Part file;
    private RecordFormat format;
    private Tally tally;
    private List<Refusal> warnings = List.of();
    private boolean looked;

    protected BringAttendanceView() {}

    @Inject
    BringAttendanceView(WizardTools tools, ClassOfPage page, BringRecords bring) {
        this.tools = tools;
        this.page = page;
        this.bring = bring;
    }

    /** A reason and how many records have it. */
    public record Line(Flaw flaw, int records) {}

    /** Opens the page for those who may bring records. */
    public void open() {
        page.caller().requireInstitution();
        page.get();
    }

    /** Takes the chosen file and looks at it. */
    public void check() throws IOException {
        looked = false;
        tools.upload().forget();
        if (file == null) {
            tools.steps().refused(List.of(Refusal.of(AttendanceReason.FILE_EMPTY)));
            return;
        }
        tools.upload().take(file);
        look();
        if (tally == null) {
            tools.upload().forget();
        }
    }

    public void discard() {
        tools.upload().forget();
        tally = null;
        looked = true;
    }

    /** Looks at the file that lies there, once a request; says what is wrong with it. */
    private void look() {
        if (looked || !tools.upload().isThere()) {
            return;
        }
        looked = true;
        LargeFiles.Turn turn = tools.upload().turn();
        try {
            RecordFiles.Read read = read();
            Decision<Tally> decision = bring.look(page.caller(), page.getId(), read.brought());
            if (decision.isGranted()) {
                tally = decision.orElseThrow();
                format = read.brought().format();
                warnings = read.warnings();
            } else {
                tools.steps().refused(decision.refusals());
            }
        } catch (Refused refused) {
            tools.steps().refused(refused.refusals());
        } finally {
            turn.close();
        }
    }

    private RecordFiles.Read read() {
        return RecordFiles.read(
                tools.upload().getName(), tools.upload().path(), tools.texts().get());
    }

    /** Takes the records of the file that was looked at. */
    public String confirm() {
        if (!tools.upload().isThere()) {
            tools.steps().refused(List.of(Refusal.of(AttendanceReason.FILE_EMPTY)));
            return null;
        }
        LargeFiles.Turn turn = tools.upload().turn();
        try {
            return tools.steps().take(caller -> bring.bring(caller, page.getId(), read().brought()), taken -> {
                tools.upload().forget();
                tools.steps().done("attendance.stored", taken.read(), taken.taken(), taken.there(), taken.suspect());
                return "/attendance/show?faces-redirect=true&id=" + page.getId();
            });
        } finally {
            turn.close();
        }
    }

    /** What would become of the records; null before a file was looked at. */
    public Tally getTally() {
        look();
        return tally;
    }

    public RecordFormat getFormat() {
        return format;
    }

    public List<Refusal> getWarnings() {
        return warnings;
    }

    public List<Line> getQuarantined() {
        List<Line> lines = new ArrayList<>();
        Arrays.stream(Flaw.values())
                .filter(flaw -> tally.quarantined().containsKey(flaw))
                .forEach(flaw -> lines.add(new Line(flaw, tally.quarantined().get(flaw))));
        return lines;
    }

    /** An empty table in our own headings. */
    public void template() {
        String name = tools.texts().message("template.attendance.file");
        List<Heading> headings = RecordFiles.headings().stream()
                .map(column -> new Heading(column.name(), WIDTH))
                .toList();
        ListSheet.send(
                name, out -> SheetWriter.template(name, tools.texts().message("template.attendance"), headings, out));
    }

    public Object getFile() {
        return null;
    }

    /** Takes the chosen file; a text that a form sends in its place is none. */
    public void setFile(Object chosen) {
        file = chosen instanceof Part part ? part : null;
    }
}
