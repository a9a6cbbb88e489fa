package org.xunzheng.sheets;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells the lines below a table that are no rows of it: sums, signatures, notes, and the headings of the next page. */
final class FooterLines {

    private static final Pattern SUM = Pattern.compile("^(合计|总计|小计|共计|累计|总人数|合计人数|共[0-9]+人|total)");
    private static final Pattern SUM_ALONE = Pattern.compile("(合计|总计|小计|共计|累计|总人数|合计人数|total)([0-9]+人?)?");
    private static final Pattern SIGNATURE =
            Pattern.compile("^(填表|制表|填报|填写|审核|复核|审批|经办|负责|法定代表|录入|统计|上报|培训|承训|单位|机构|学校|班主任|日期|备注|说明|注)[^:]{0,12}:");

    private final Set<List<String>> above;

    /** Lines that are told by the rows of headings and what stands above them. */
    FooterLines(List<Row> above) {
        this.above = above.stream().map(FooterLines::words).collect(Collectors.toSet());
    }

    /**
     * Whether the row is such a line.
     *
     * @param required columns that a row of the table fills
     */
    boolean isOne(Row row, List<Integer> required) {
        if (above.contains(words(row))) {
            return true;
        }
        boolean whole = required.stream().allMatch(place -> isFilled(row.text(place)));
        if (whole) {
            return false;
        }
        String first = row.cells().stream()
                .map(Cell::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        return SUM.matcher(HeadingWords.whole(first)).find()
                || row.cells().stream().map(Cell::text).anyMatch(FooterLines::isSignature);
    }

    /** Whether the text says something of a row: it is no word for a sum and no signature. */
    private static boolean isFilled(String text) {
        return !text.isEmpty()
                && !isSignature(text)
                && !SUM_ALONE.matcher(HeadingWords.whole(text)).matches();
    }

    private static boolean isSignature(String text) {
        return SIGNATURE
                .matcher(text.replaceAll("[\\s\\p{Z}]", "").replace('：', ':'))
                .find();
    }

    private static List<String> words(Row row) {
        return row.cells().stream()
                .map(cell -> HeadingWords.whole(cell.text()))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
