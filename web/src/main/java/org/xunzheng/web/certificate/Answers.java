package org.xunzheng.web.certificate;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.xunzheng.domain.certificate.Certificate;
import org.xunzheng.domain.certificate.CheckCertificate.Answer;
import org.xunzheng.domain.certificate.LegacyCertificate;
import org.xunzheng.serial.InvalidSerial;
import org.xunzheng.serial.Serial;
import org.xunzheng.web.text.Texts;

/** The answer of a check in one plain sentence. */
public final class Answers {

    private Answers() {}

    public static String sentence(Answer answer, Texts texts) {
        String key = "check." + answer.outcome();
        switch (answer.outcome()) {
            case VALID:
                return answer.certificate()
                        .map(certificate -> texts.message(
                                        key,
                                        certificate.current().name(),
                                        day(certificate.firstDay(), texts),
                                        day(certificate.lastDay(), texts),
                                        certificate.institution(),
                                        certificate.training(),
                                        day(certificate.issuedOn(), texts))
                                + corrected(certificate, texts))
                        .orElseGet(() -> old(answer.old().orElseThrow(), texts));
            case WITHDRAWN:
                return texts.message(
                        key,
                        day(
                                answer.certificate()
                                        .flatMap(Certificate::withdrawal)
                                        .or(() -> answer.old().flatMap(LegacyCertificate::withdrawal))
                                        .orElseThrow()
                                        .on(),
                                texts));
            case MALFORMED:
                return texts.message(key, defect(answer.defect().orElseThrow(), texts));
            default:
                return texts.message(key, answer.serial().map(Serial::grouped).orElse(""));
        }
    }

    /** That what is printed on the certificate was corrected, and since when. */
    private static String corrected(Certificate certificate, Texts texts) {
        return certificate
                .corrected()
                .map(corrected -> texts.message(
                        "check.corrected",
                        day(corrected.on(), texts),
                        certificate.holder().name()))
                .orElse("");
    }

    private static String old(LegacyCertificate certificate, Texts texts) {
        return texts.message(
                "check.old",
                certificate.holder().name(),
                certificate.institution(),
                certificate.training(),
                day(certificate.issuedOn(), texts),
                certificate.number());
    }

    private static String defect(InvalidSerial invalid, Texts texts) {
        return texts.message("Defect." + invalid.defect(), invalid.place());
    }

    private static String day(LocalDate day, Texts texts) {
        return texts.locale().equals(Locale.ENGLISH)
                ? day.toString()
                : day.format(DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.CHINESE));
    }
}
