package org.xunzheng.domain.filing;

import java.util.Objects;
import org.xunzheng.domain.person.PhoneNumber;
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

    /** The same person with the telephone number masked. */
    FiledTeacher masked() {
        return new FiledTeacher(part, name, employer, certificate, subject, new PhoneNumber(phone).masked());
    }

    @Override
    public String toString() {
        return name + " " + new PhoneNumber(phone);
    }
}
