package org.xunzheng.web.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.xunzheng.domain.certificate.IssueCertificates;
import org.xunzheng.web.trainingclass.ClassOfPage;

/** The issuing of certificates, on the page of their class. */
@Named
@RequestScoped
public class IssueSteps {

    private ClassOfPage page;
    private IssueCertificates issueCertificates;

    protected IssueSteps() {}

    @Inject
    IssueSteps(ClassOfPage page, IssueCertificates issueCertificates) {
        this.page = page;
        this.issueCertificates = issueCertificates;
    }

    public String issue() {
        return page.take(
                (caller, seen) -> issueCertificates.issue(caller, page.getId(), seen, Optional.empty()),
                "certificates.issued",
                issued -> new Object[] {
                    issued.size(),
                    issued.firstSerial().grouped(),
                    issued.lastSerial().grouped()
                });
    }
}
