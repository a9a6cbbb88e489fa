package org.xunzheng.persistence.institution;

import java.util.List;
import org.xunzheng.domain.rule.Folded;
import org.xunzheng.persistence.sql.Listing;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;

/** What lists find by a text: rows that have it themselves, and those of an institution that is called so. */
public final class Named {

    /** What an institution is found by, as its index has it. */
    public static final String INSTITUTION = "i.searched";

    private Named() {}

    /**
     * A table that grows, and the rows of it to look at; without a text, all.
     *
     * @param table and its alias
     * @param searched the column, folded, that an index has the grams of
     * @param institution the column for the institution, of which there is an index as well
     */
    public static Listing.Found in(Sql sql, String table, String searched, String institution, String text) {
        if (Folded.of(text).isEmpty()) {
            return new Listing.Found(Statement.of(table), false);
        }
        // Only a list of ids is looked up in an index, and only a subquery is asked quickly row by row.
        List<Statement> indexed = List.of(
                Statement.of("").found(text, searched),
                Statement.of("and " + institution + " = any(array(")
                        .and(institutions(text))
                        .and(")) and not (true")
                        .containing(text, searched)
                        .and(")"));
        Statement plain = Statement.of("and (true")
                .containing(text, searched)
                .and("or " + institution + " in (")
                .and(institutions(text))
                .and("))");
        return Listing.search(sql, table, indexed, plain);
    }

    /** Narrows to rows that have the text themselves, or in the names of their institution or authority; no text narrows nothing. */
    public static Statement anywhere(String searched, String institution, String authority, String text) {
        if (Folded.of(text).isEmpty()) {
            return Statement.of("");
        }
        return Statement.of("and (true")
                .containing(text, searched)
                .and("or " + authority + " in (select a.id from authority a where true")
                .having(text, "a.searched")
                .and(") or " + institution + " in (")
                .and(institutions(text))
                .and("))");
    }

    /** The institutions that are called so. */
    public static Statement institutions(String text) {
        return Statement.of("select i.id from institution i where true").found(text, INSTITUTION);
    }
}
