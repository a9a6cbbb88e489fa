package org.xunzheng.web.sheet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.xunzheng.domain.heading.AssignHeadings;
import org.xunzheng.domain.heading.AssignedHeadings;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.text.Texts;

/** Reads files with the headings that the caller's place assigned, and assigns more. */
@RequestScoped
public class ReadSheets {

    private CurrentCaller current;
    private AssignedHeadings headings;
    private AssignHeadings assignHeadings;

    protected ReadSheets() {}

    @Inject
    ReadSheets(CurrentCaller current, AssignedHeadings headings, AssignHeadings assignHeadings) {
        this.current = current;
        this.headings = headings;
        this.assignHeadings = assignHeadings;
    }

    /** The table of the file, as far as it was found; refused if it is none at all. */
    public SheetTable find(byte[] file, SheetForm form, Texts texts) {
        return SheetTable.read(file, form, assigned(form), texts);
    }

    /** The table of the file, with every column that it must have. */
    public SheetTable read(byte[] file, SheetForm form, Texts texts) {
        return find(file, form, texts).whole();
    }

    Map<String, String> assigned(SheetForm form) {
        return headings.of(current.get(), form.kind());
    }

    void assign(SheetForm form, Map<String, String> columns) {
        assignHeadings.assign(current.get(), form.kind(), new HashMap<>(columns));
    }

    void forget(SheetForm form) {
        assignHeadings.forget(current.get(), form.kind());
    }
}
