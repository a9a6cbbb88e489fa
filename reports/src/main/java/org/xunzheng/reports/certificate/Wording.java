package org.xunzheng.reports.certificate;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * The words of the certificate, to the character (CRT-2): as annex 1 of SD24 sets them, or annex 2 of TA20 before it. The
 * two differ in what they call the ID number; what they call the institution is replaced by its name.
 */
final class Wording {

    static final String TITLE = "山东省职业技能培训合格证书";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年MM月dd日");

    /** A number that is no citizen's: it has another form, or begins like that of a residence permit or a foreigner. */
    private static final Pattern OTHER_PAPER = Pattern.compile("(?![1-7][0-9]{16}[0-9X]$).+");

    private final CertificateSheet sheet;

    Wording(CertificateSheet sheet) {
        this.sheet = sheet;
    }

    String serial() {
        return "证书序列号：" + sheet.serial();
    }

    String paragraph() {
        return sheet.holder() + "（" + idNumber() + "：" + sheet.idNumber() + "）于" + day(sheet.firstDay()) + "至"
                + day(sheet.lastDay()) + "期间，在" + sheet.institution() + "参加" + sheet.training()
                + "培训，经考核合格，特发此证。";
    }

    private String idNumber() {
        if (OTHER_PAPER.matcher(sheet.idNumber()).matches()) {
            return "证件号码";
        }
        return switch (sheet.style()) {
            case OF_2020 -> "身份证号码";
            case OF_2024 -> "身份证号";
        };
    }

    String institution() {
        return sheet.institution() + "（公章）";
    }

    String issuedOn() {
        return "发证日期：" + day(sheet.issuedOn());
    }

    private static String day(LocalDate date) {
        return DAY.format(date);
    }
}
