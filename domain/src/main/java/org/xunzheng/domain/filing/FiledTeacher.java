package org.xunzheng.domain.filing;

import java.util.Objects;
import org.xunzheng.domain.questionbank.Part;
import org.xunzheng.domain.rule.Clause;

/**
 * A teacher of theory or an instructor of practice, as a filing names one (INS-6).
 *
 * @param employer where the person works
 * @param certificate name and level of the certificate of skill or professional title
 * @param subject the course items that are taught
 */
@Clause("INS-6")
public record FiledTeacher(Part part, String name, String employer, String certificate, String subject, String phone) {

    public FiledTeacher {
        Objects.requireNonNull(part);
        Objects.requireNonNull(name);
        Objects.requireNonNull(employer);
        Objects.requireNonNull(certificate);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(phone);
    }
}
