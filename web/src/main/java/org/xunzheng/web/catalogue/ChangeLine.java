package org.xunzheng.web.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.xunzheng.domain.catalogue.CatalogueChange;
import org.xunzheng.domain.catalogue.Project;
import org.xunzheng.sheets.Heading;
import org.xunzheng.web.text.Texts;

/**
 * What differs in one project, in words.
 *
 * @param fields just those that differ, where the project stands in both versions
 */
public record ChangeLine(CatalogueChange.Kind kind, Project project, List<Field> fields) {

    /** A field before and after. */
    public record Field(String label, String before, String after) {}

    static ChangeLine of(CatalogueChange change, Texts texts) {
        List<Field> fields = new ArrayList<>();
        if (change.kind() == CatalogueChange.Kind.CHANGED) {
            List<Heading> headings = CatalogueSheet.headings(texts);
            List<String> before = CatalogueSheet.cells(change.before().orElseThrow(), texts);
            List<String> after = CatalogueSheet.cells(change.after().orElseThrow(), texts);
            for (int i = 0; i < headings.size(); i++) {
                if (!before.get(i).equals(after.get(i))) {
                    fields.add(new Field(headings.get(i).text(), before.get(i), after.get(i)));
                }
            }
        }
        return new ChangeLine(change.kind(), change.project(), fields);
    }
}
