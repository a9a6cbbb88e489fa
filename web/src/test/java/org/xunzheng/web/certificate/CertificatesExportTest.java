package org.xunzheng.web.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.NotPermitted;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.person.PersonFixture;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;
import org.xunzheng.serial.Serial;
import org.xunzheng.serial.SerialRange;
import org.xunzheng.sheets.Heading;
import org.xunzheng.web.job.ExportSource;
import org.xunzheng.web.text.Texts;

@DisplayName("The list of certificates as a file")
class CertificatesExportTest {

    private final TestSystem system = new TestSystem();
    private final Scenario scenario = new Scenario(system, "370911");
    private final CertificatesExport export = new CertificatesExport(system.certificates);
    private final Texts texts = Texts.in(Locale.CHINA);

    private List<List<String>> exported(Caller caller, String filter) {
        List<List<String>> rows = new ArrayList<>();
        String after = "";
        do {
            String from = after;
            ExportSource.Chunk chunk = system.in(() -> export.next(caller, filter, from, 2, texts));
            rows.addAll(chunk.rows());
            after = chunk.next().orElse("");
        } while (!after.isEmpty());
        return rows;
    }

    @Test
    @DisplayName("has every row once, narrowed and ordered as the page is, with numbers masked")
    void hasEveryRowOnce() {
        SerialRange first = scenario.issued(scenario.school(), 0, 5);
        SerialRange second = scenario.issued(scenario.school(), 5, 3);
        Caller reviewer = Scenario.officer(system, "370911", Post.REVIEW);
        List<List<String>> all = exported(reviewer, "");
        assertThat(all).hasSize(8).doesNotHaveDuplicates();
        assertThat(export.headings(texts))
                .hasSize(all.get(0).size())
                .extracting(Heading::text)
                .startsWith(texts.message("certificate.serial"));
        assertThat(all.toString()).doesNotContain(PersonFixture.idNumber(0).digits());
        List<List<String>> backwards = new ArrayList<>(all);
        Collections.reverse(backwards);
        assertThat(exported(reviewer, "sort=issuedOn")).isEqualTo(backwards);
        assertThat(exported(reviewer, "text=" + first.run() + "&from=2020%2F1%2F1&to=20991231"))
                .extracting(row -> row.get(0))
                .containsExactlyElementsOf(first.serials().map(Serial::toString).toList());
        assertThat(exported(reviewer, "text=" + second.firstSerial())).hasSize(1);
        assertThat(exported(reviewer, "to=2020-01-01")).isEmpty();
        assertThatThrownBy(() -> exported(Scenario.officer(system, "370911", Post.SECURITY), ""))
                .isInstanceOf(NotPermitted.class);
        assertThat(exported(Scenario.officer(system, "370921", Post.REVIEW), ""))
                .isEmpty();
    }
}
