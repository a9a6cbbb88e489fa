package org.xunzheng.web.subsidy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.subsidy.ClaimLine;
import org.xunzheng.domain.subsidy.ClaimRow;
import org.xunzheng.domain.subsidy.LineState;
import org.xunzheng.web.list.Column;
import org.xunzheng.web.list.Word;

/** How lists show the people of a claim: each step of the sum, or why there is none. */
final class ClaimColumns {

    private ClaimColumns() {}

    /** Before it is handed in. */
    static List<Column<ClaimLine>> preview() {
        return List.of(
                Column.serial(
                        "certificate.serial", (ClaimLine line) -> line.row().serial()),
                Column.<ClaimLine>text("subsidy.person", ClaimLine::person).wide(8),
                Column.serial("subsidy.idNumber", ClaimLine::maskedIdNumber),
                Column.text("subsidy.sum", (ClaimLine line) -> sum(line)),
                Column.number("subsidy.amount", (ClaimLine line) -> line.row().amount()));
    }

    /** Once it is. */
    static List<Column<ClaimLine>> handedIn() {
        List<Column<ClaimLine>> columns = new ArrayList<>(preview());
        columns.set(1, columns.get(1).to(line -> line.line()
                .map(id -> "/subsidy/line.xhtml?id=" + id)
                .orElse("")));
        columns.add(Column.<ClaimLine>phase(
                "subsidy.state",
                line -> line.state().map(one -> (Object) one),
                line -> line.state().map(ClaimColumns::colour).orElse("")));
        columns.add(Column.text("subsidy.noticeUntil", ClaimLine::noticeUntil).wide(7.5));
        return columns;
    }

    /** The colour of the state that it is most like. */
    static String colour(LineState state) {
        return switch (state) {
            case CLAIMED, NOTICED, SENT, CORRECTED -> "OPEN";
            case HELD, FAILED -> "RETURNED";
            case PAID -> "IN_FORCE";
            case VOID -> "WITHDRAWN";
        };
    }

    /** Each step of the sum; of who gets nothing, why not, by which article, and what stands in the way. */
    static Word sum(ClaimLine line) {
        ClaimRow row = line.row();
        if (!row.isGranted()) {
            Refusal refusal = Refusal.of(row.refused());
            Word why = new Word(
                    row.refused().key(),
                    Optional.ofNullable(row.figure()).stream().toList());
            String article = refusal.citation().orElse("");
            return line.otherPlace().isPresent() && line.otherDay().isPresent()
                    ? Word.of(
                            "subsidy.refused.other",
                            why,
                            article,
                            line.otherPlace().get(),
                            line.otherDay().get())
                    : Word.of("subsidy.refused", why, article);
        }
        Word counted = Word.of(counted(row), row.counted(), row.rate(), row.uncapped());
        return row.most().filter(most -> row.uncapped().compareTo(most) > 0).isPresent()
                ? Word.of("subsidy.sum.capped", counted, row.most().get())
                : counted;
    }

    private static String counted(ClaimRow row) {
        return switch (row.countedBy()) {
            case HOUR -> "subsidy.sum.hour";
            case DAY -> "subsidy.sum.day";
            case PERSON -> "subsidy.sum.person";
        };
    }
}
