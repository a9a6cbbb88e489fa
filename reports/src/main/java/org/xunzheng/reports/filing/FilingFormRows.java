package org.xunzheng.reports.filing;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;

/** Hands the rows of the form to the template, each with the kind of row that it is and what stands in its cells. */
final class FilingFormRows implements JRDataSource {

    /** The printed form has that many lines for course items and teachers even where fewer are filled in. */
    private static final int ITEM_LINES = 5;

    private static final int TEACHER_LINES = 2;
    private static final String BLANK = "_____";

    private final List<Row> rows = new ArrayList<>();
    private final Iterator<Row> left;
    private Row row;

    private record Row(Kind kind, String... cells) {}

    /** How a row is divided; the template has a band for each. */
    private enum Kind {
        /** A label and one wide cell. */
        WIDE,
        /** Two labels with a cell each. */
        TWO,
        /** A heading across. */
        HEADING,
        /** Two course items side by side. */
        ITEMS,
        /** A teacher. */
        TEACHER,
        /** A label and a high cell. */
        HIGH
    }

    FilingFormRows(FilingSheet sheet) {
        add(Kind.WIDE, "培训主体", sheet.institution());
        add(Kind.TWO, "联系人", sheet.contact(), "联系电话", sheet.phone());
        add(Kind.TWO, "电子信箱", sheet.email(), "传真", "");
        add(Kind.WIDE, "拟使用培训合格证书的职业（工种）", sheet.training());
        FilingSheet.Hours hours = sheet.hours();
        add(
                Kind.WIDE,
                "课时设计",
                "总课时：%s学时。其中：理论培训%s学时，实操培训%s学时。线上培训%s学时，线下培训%s学时。"
                        .formatted(
                                figure(hours.total()),
                                figure(hours.theory()),
                                figure(hours.practice()),
                                figure(hours.online()),
                                figure(hours.offline())));
        items(sheet.items());
        teachers("理论授课教师", sheet.theory());
        teachers("实操指导教师", sheet.practice());
        add(Kind.HIGH, "培训规模和成本", sheet.scale());
        add(Kind.HIGH, "考核评价方式", sheet.assessment());
        add(Kind.WIDE, "题库建设情况", sheet.bank());
        add(
                Kind.HIGH,
                "培训主体承诺",
                "以上所填报内容属实，如有虚假，一经查实，自愿承担由此带来的一切后果。\n\n负责人签字：%s　　　　单位盖章：　　　　年　　月　　日"
                        .formatted(sheet.pledgedBy().isEmpty() ? "________" : sheet.pledgedBy()));
        add(
                Kind.HIGH,
                "人社部门备案意见",
                (sheet.opinion().isEmpty() ? "　" : sheet.opinion())
                        + "\n\n单位盖章：　　　　"
                        + (sheet.decidedOn().isEmpty() ? "年　　月　　日" : sheet.decidedOn()));
        left = rows.iterator();
    }

    private void items(List<FilingSheet.Item> items) {
        add(Kind.HEADING, "详细培训课目");
        add(Kind.ITEMS, "序号", "培训课目", "学时", "培训形式", "序号", "培训课目", "学时", "培训形式");
        int lines = Math.max(ITEM_LINES, (items.size() + 1) / 2);
        for (int line = 0; line < lines; line++) {
            List<String> cells = new ArrayList<>();
            for (int i = 2 * line; i < 2 * line + 2; i++) {
                boolean isThere = i < items.size();
                cells.add(String.valueOf(i + 1));
                cells.add(isThere ? items.get(i).name() : "");
                cells.add(
                        isThere && items.get(i).hours() != null
                                ? String.valueOf(items.get(i).hours())
                                : "");
                cells.add(isThere ? items.get(i).mode() : "");
            }
            add(Kind.ITEMS, cells.toArray(String[]::new));
        }
    }

    private void teachers(String heading, List<FilingSheet.Teacher> teachers) {
        add(Kind.HEADING, heading);
        add(Kind.TEACHER, "姓名", "工作单位", "技能（专业技术职称）证书名称及等级", "培训课目", "联系电话");
        for (int i = 0; i < Math.max(TEACHER_LINES, teachers.size()); i++) {
            FilingSheet.Teacher teacher =
                    i < teachers.size() ? teachers.get(i) : new FilingSheet.Teacher("", "", "", "", "");
            add(
                    Kind.TEACHER,
                    teacher.name(),
                    teacher.employer(),
                    teacher.certificate(),
                    teacher.subject(),
                    teacher.phone());
        }
    }

    private void add(Kind kind, String... cells) {
        rows.add(new Row(kind, cells));
    }

    private static String figure(Integer hours) {
        return hours == null ? BLANK : String.valueOf(hours);
    }

    @Override
    public boolean next() {
        if (!left.hasNext()) {
            return false;
        }
        row = left.next();
        return true;
    }

    /** The field {@code kind}, or a cell such as {@code c1}, counted from 1. */
    @Override
    public Object getFieldValue(JRField field) {
        if (field.getName().equals("kind")) {
            return row.kind.name();
        }
        int cell = Integer.parseInt(field.getName().substring(1)) - 1;
        return cell < row.cells.length ? row.cells[cell] : "";
    }
}
