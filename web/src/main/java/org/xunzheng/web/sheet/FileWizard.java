package org.xunzheng.web.sheet;

import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.Refused;
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

    private Part file;
    private Decision<T> decision;
    private LargeFiles.Turn turn;

    protected FileWizard(Steps steps, PageTexts texts, Upload upload) {
        this.steps = steps;
        this.texts = texts;
        this.upload = upload;
    }

    /** Reads the file as a table; refused as a whole if it is none. */
    protected abstract SheetTable table(byte[] bytes, Texts words);

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
        decision = null;
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

    public void discard() {
        upload.forget();
        decision = null;
    }

    /** Stores the file that was checked. */
    public String confirm() {
        if (!upload.isThere()) {
            steps.refused(List.of(Refusal.of(SheetReason.FILE_MISSING)));
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
        return table(upload.bytes(), texts.get());
    }

    @PreDestroy
    void endTurn() {
        if (turn != null) {
            turn.close();
        }
    }

    private Decision<T> decision() {
        if (decision == null) {
            decision = check(steps.caller(), table());
        }
        return decision;
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
        return decision().isGranted()
                ? warnings(decision().orElseThrow())
                : decision().refusals();
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
        ListSheet.send(name + "-" + texts.message("column.remark"), out -> table().withRemarks(
                        getFindings(), texts.get(), out));
    }

    public Part getFile() {
        return null;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
