package org.xunzheng.web.sheet;

import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.Refused;
import org.xunzheng.sheets.Column;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.layout.Steps;
import org.xunzheng.web.rest.LargeFiles;
import org.xunzheng.web.text.Texts;

/**
 * A file of rows on its way in: chosen, checked, confirmed. Nothing is stored before the confirmation, and every request
 * checks the file anew, so that what is confirmed is what was read.
 *
 * @param <T> what a file that is in order holds
 */
public abstract class FileWizard<T> {

    private final Steps steps;
    private final PageTexts texts;
    private final Upload upload;
    private final ReadSheets sheets;
    private final Map<String, String> assigned = new HashMap<>();

    private Part file;
    private SheetTable table;
    private Decision<T> decision;
    private LargeFiles.Turn turn;

    protected FileWizard(Steps steps, PageTexts texts, Upload upload, ReadSheets sheets) {
        this.steps = steps;
        this.texts = texts;
        this.upload = upload;
        this.sheets = sheets;
    }

    protected FileWizard(WizardTools tools) {
        this(tools.steps(), tools.texts(), tools.upload(), tools.sheets());
    }

    /** What kind of file it is. */
    protected abstract SheetForm form();

    /** Says what is wrong with the table, and stores nothing. */
    protected abstract Decision<T> check(Caller caller, SheetTable table);

    /** What a clean file would change, in words. */
    protected abstract String summary(T clean);

    /** What should be looked at in a clean file. */
    protected abstract List<Refusal> warnings(T clean);

    /** Stores what the table holds; the page to go to then, or null if it was refused after all. */
    protected abstract String store(SheetTable table);

    /** An empty table to fill in. */
    protected abstract void writeTemplate(Texts words, OutputStream out) throws IOException;

    /** Takes the chosen file and checks it. */
    public void check() throws IOException {
        changed();
        if (file == null) {
            upload.forget();
            steps.refused(List.of(Refusal.of(SheetReason.FILE_MISSING)));
            return;
        }
        upload.take(file);
        try {
            table();
        } catch (Refused noTable) {
            upload.forget();
            steps.refused(noTable.refusals());
        }
    }

    private void changed() {
        table = null;
        decision = null;
    }

    public void discard() {
        upload.forget();
        changed();
    }

    /** Stores the file that was checked. */
    public String confirm() {
        if (!upload.isThere()) {
            steps.refused(List.of(Refusal.of(SheetReason.FILE_MISSING)));
            return null;
        }
        if (!isClean()) {
            return null;
        }
        String next = store(table());
        if (next != null) {
            upload.forget();
        }
        return next;
    }

    /** The file as a table, in the memory from now on until the request is over. */
    private SheetTable table() {
        if (turn == null) {
            turn = upload.turn();
        }
        if (table == null) {
            table = sheets.find(upload.bytes(), form(), texts.get());
        }
        return table;
    }

    @PreDestroy
    void endTurn() {
        if (turn != null) {
            turn.close();
        }
    }

    private Decision<T> decision() {
        if (decision == null) {
            List<Refusal> missing = table().missing();
            decision = missing.isEmpty() ? check(steps.caller(), table()) : Decision.denied(missing);
        }
        return decision;
    }

    /** Keeps the columns that were assigned to headings, and reads the file anew. */
    public void assign() {
        if (upload.isThere()) {
            Map<String, String> columns = new HashMap<>();
            table().absent().forEach(column -> {
                String heading = assigned.getOrDefault(column.key(), "");
                if (getHeadings().contains(heading)) {
                    columns.put(heading, column.key());
                }
            });
            sheets.assign(form(), columns);
            changed();
        }
    }

    /** Forgets every heading that was assigned for this kind of file. */
    public void forgetAssigned() {
        sheets.forget(form());
        changed();
    }

    /** Whether headings were assigned for this kind of file. */
    public boolean isAssigned() {
        return !sheets.assigned(form()).isEmpty();
    }

    /** Whether there are columns and headings that could belong together. */
    public boolean isAssignable() {
        return upload.isThere() && !getAbsent().isEmpty() && !getHeadings().isEmpty();
    }

    /** The keys of the columns that were not found. */
    public List<String> getAbsent() {
        return upload.isThere() ? table().absent().stream().map(Column::key).toList() : List.of();
    }

    /** The headings of the file that no column has. */
    public List<String> getHeadings() {
        return upload.isThere() ? table().unread() : List.of();
    }

    /** What is chosen on the page: the heading for each column. */
    public Map<String, String> getChosen() {
        return assigned;
    }

    public boolean isClean() {
        return upload.isThere() && decision().isGranted();
    }

    public boolean isRefused() {
        return upload.isThere() && !decision().isGranted();
    }

    /** Everything that is wrong with the file, or worth a look in a clean one. */
    public List<Refusal> getFindings() {
        if (!upload.isThere()) {
            return List.of();
        }
        if (!decision().isGranted()) {
            return decision().refusals();
        }
        List<Refusal> findings = new ArrayList<>(table().warnings());
        findings.addAll(warnings(decision().orElseThrow()));
        return findings;
    }

    public String getSummary() {
        return summary(decision().orElseThrow());
    }

    /** The heading of the column that a finding is about. */
    public String column(Refusal finding) {
        String field = finding.place().field();
        return field.isEmpty() ? "" : texts.get().field(field);
    }

    public void template() {
        ListSheet.send(templateName(), out -> writeTemplate(texts.get(), out));
    }

    /** The name of the empty table's file. */
    protected abstract String templateName();

    /** Sends the file back with a column that says what is wrong with each row. */
    public void remarked() {
        String name = upload.getName().replaceAll("\\.[A-Za-z]{3,4}$", "");
        ListSheet.send(name + "-" + texts.message("column.remark"), out -> table().withRemarks(getFindings(), out));
    }

    public Object getFile() {
        return null;
    }

    /** Takes the chosen file; a text that a form sends in its place is none. */
    public void setFile(Object chosen) {
        this.file = chosen instanceof Part part ? part : null;
    }
}
