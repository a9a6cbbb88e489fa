package org.xunzheng.it.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.xunzheng.domain.person.PersonFixture;
import org.xunzheng.sheets.Heading;
import org.xunzheng.sheets.SheetWriter;

/** Workbooks of an institution, for so many invented people from one number on. */
public final class BroughtFiles {

    private BroughtFiles() {}

    /** A clean roster. */
    public static byte[] roster(int from, int size) {
        return workbook(
                List.of("序号", "姓名", "身份证号"),
                from,
                size,
                n -> List.of(
                        Integer.toString(n - from + 1),
                        PersonFixture.name(n),
                        PersonFixture.idNumber(n).digits()));
    }

    /** A roster of which one ID number has a wrong last character and one name is missing. */
    public static byte[] rosterWithErrors(int from) {
        return workbook(List.of("姓名", "身份证号"), from, 3, n -> {
            String digits = PersonFixture.idNumber(n).digits();
            char last = digits.charAt(17) == '1' ? '2' : '1';
            return List.of(
                    n == from + 1 ? "" : PersonFixture.name(n), n == from ? digits.substring(0, 17) + last : digits);
        });
    }

    /** A roster under headings of the office's own, with a column and a line that belong to no trainee. */
    public static byte[] rosterOfAnOffice(int from, int size) {
        return workbook(
                List.of("名称", "号码", "联系方式", "学历"),
                from,
                size + 1,
                n -> n == from + size
                        ? List.of("制表人：周某")
                        : List.of(
                                PersonFixture.name(n), PersonFixture.idNumber(n).digits(), "（0538）8560011", "本科"));
    }

    /** Results in which everybody passed. */
    public static byte[] results(int from, int size) {
        return workbook(
                List.of("姓名", "身份证号", "理论成绩", "实操成绩", "考核结果"),
                from,
                size,
                n -> List.of(PersonFixture.name(n), PersonFixture.idNumber(n).digits(), "86.5", "90", "合格"));
    }

    private static byte[] workbook(List<String> headings, int from, int size, IntFunction<List<String>> row) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            SheetWriter.list(
                    "Sheet1",
                    headings.stream().map(text -> new Heading(text, 24)).toList(),
                    IntStream.range(from, from + size).mapToObj(row).iterator(),
                    out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
