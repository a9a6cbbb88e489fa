package org.xunzheng.web.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import org.xunzheng.domain.certificate.CheckCertificate;
import org.xunzheng.domain.certificate.CheckCertificate.Answer;
import org.xunzheng.web.layout.PageTexts;

/** Anyone checks a certificate, without sign-in (CRT-10). Serial and name travel in the body only. */
@Named
@RequestScoped
public class CheckView {

    private CheckCertificate check;
    private PageTexts texts;
    private Clock clock;

    private String serial;
    private String name;
    private Answer answer;

    protected CheckView() {}

    @Inject
    CheckView(CheckCertificate check, PageTexts texts, Clock clock) {
        this.check = check;
        this.texts = texts;
        this.clock = clock;
    }

    public void check() {
        answer = check.check(serial, name);
    }

    public Answer getAnswer() {
        return answer;
    }

    public String getSentence() {
        return Answers.sentence(answer, texts.get());
    }

    /** When the answer was given. */
    public String getTime() {
        return texts.time(clock.instant());
    }

    public String getSerial() {
        return serial;
    }

    public void setSerial(String serial) {
        this.serial = serial;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
