package org.xunzheng.it.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.person.PersonFixture;
import org.xunzheng.it.server.Site;
import org.xunzheng.it.sheet.BroughtFiles;
import org.xunzheng.sheets.Row;
import org.xunzheng.sheets.SheetReader;

/** What has to work on every server; each has a class that says so by implementing this. */
interface SystemFlow {

    @Test
    @DisplayName("The front door leads to the sign-in page")
    default void answersAtTheFrontDoor(Site site) {
        assertThat(site.get("").statusCode()).isLessThan(400);
    }

    @Test
    @DisplayName("The status tells that application and database work")
    default void tellsThatItIsReady(Site site) {
        var answer = site.get("api/v1/public/status");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(answer.body()).contains("\"status\":\"ready\"").containsPattern("\"version\":\"\\d");
    }

    @Test
    @DisplayName("The description of the interface is there for everybody")
    default void describesItself(Site site) {
        JsonNode description =
                Rest.asNobody(site).get("public/openapi.json").expect(200).json();

        assertThat(description.get("openapi").asText()).startsWith("3.0");
        assertThat(description.get("paths")).hasSizeGreaterThan(100);
    }

    @Test
    @DisplayName("From a roster of 50 to 50 certificates that are printed and found on the public check")
    default void leadsFromARosterToCertificates(Site site) throws IOException {
        int from = 100;
        ClassOverRest led = ClassOverRest.drafted(site, "主流程", from, 50).confirmed();
        List<String> serials = led.issued();

        assertThat(serials).hasSize(50);
        assertThat(serials).isSorted().doesNotHaveDuplicates();
        int first = Integer.parseInt(serials.get(0).substring(12, 17));
        for (int i = 0; i < 50; i++) {
            assertThat(serials.get(i))
                    .isEqualTo(
                            String.format("37091100012%s%05dB", serials.get(0).charAt(11), first + i));
        }

        try (PDDocument pdf = Loader.loadPDF(
                led.school.get(led.path + "/certificates.pdf").expect(200).body())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(50);
            assertThat(textOf(pdf, 10))
                    .contains("证书序列号：" + serials.get(9))
                    .contains("山东省职业技能培训合格证书")
                    .contains(PersonFixture.name(from + 9)
                            + "（身份证号："
                            + PersonFixture.idNumber(from + 9).digits()
                            + "）")
                    .contains("泰安市泰山职业培训学校")
                    .contains("保育师")
                    .contains("经考核合格，特发此证。");
        }

        JsonNode checked = Rest.asNobody(site)
                .post(
                        "public/certificate-checks",
                        Map.of("serial", serials.get(9).toLowerCase(), "name", PersonFixture.name(from + 9)))
                .expect(200)
                .json();
        assertThat(checked.get("outcome").asText()).isEqualTo("VALID");
        assertThat(checked.get("sentence").asText()).contains(PersonFixture.name(from + 9), "保育师");
        JsonNode mismatch = Rest.asNobody(site)
                .post("public/certificate-checks", Map.of("serial", serials.get(9), "name", "某某某"))
                .expect(200)
                .json();
        assertThat(mismatch.get("outcome").asText()).isEqualTo("MISMATCH");
        assertThat(mismatch.toString()).doesNotContain(PersonFixture.name(from + 9), "保育师");
    }

    @Test
    @DisplayName("All errors of a roster come back at once, by row, field, rule and article, and nothing is stored")
    default void tellsEverythingWrongWithARoster(Site site) {
        ClassOverRest led = ClassOverRest.drafted(site, "有错的花名册", 0, 1);
        String file = "姓名,身份证号\n王芳,123\n,370911199001011234\n李娜,"
                + PersonFixture.idNumber(0).digits() + "\n";
        JsonNode problem = led.school
                .seeing(led.path)
                .put(led.path + "/roster", file.getBytes(StandardCharsets.UTF_8), "text/csv")
                .expect(422)
                .json();
        assertThat(problem.get("issues").findValuesAsText("code"))
                .containsExactly(
                        "PersonReason.ID_WRONG_LENGTH", "PersonReason.NAME_MISSING", "PersonReason.ID_CHECK_CHARACTER");
        JsonNode issue = problem.get("issues").get(0);
        assertThat(issue.get("row").asInt()).isEqualTo(2);
        assertThat(issue.get("field").asText()).isEqualTo("idNumber");
        assertThat(issue.get("rule").asText()).isEqualTo("CLS-4");
        assertThat(issue.get("cite").asText()).contains("第九条");
        assertThat(problem.toString()).doesNotContain("370911199001011234");
        assertThat(led.school.get(led.path).expect(200).json().get("trainees").asInt())
                .isZero();
    }

    @Test
    @DisplayName(
            "What of a file is not read comes back with the answer, and who decides sees ages that are worth a look")
    default void tellsWhatOfAFileIsNotRead(Site site) {
        ClassOverRest led = ClassOverRest.drafted(site, "各单位的花名册", 0, 1);
        String file = "人员姓名,居民身份证号,手机,学历\n试百岁,370911192601015170,,本科\n合计,1人\n";
        JsonNode answer = led.school
                .seeing(led.path)
                .put(led.path + "/roster", file.getBytes(StandardCharsets.UTF_8), "text/csv")
                .expect(200)
                .json();
        assertThat(answer.get("warnings").findValuesAsText("code"))
                .containsExactly("SheetReason.COLUMNS_NOT_READ", "SheetReason.ROWS_LEFT_OUT", "RosterReason.OLD");
        JsonNode unknown = led.school
                .seeing(led.path)
                .put(led.path + "/roster", "甲,乙\n1,2\n".getBytes(StandardCharsets.UTF_8), "text/csv")
                .expect(422)
                .json();
        assertThat(unknown.toString()).contains("甲、乙", "公民身份号码");
        led.reviewer.get(led.path + "/roster/warnings").expect(404);
        led.school.seeing(led.path).post(led.path + "/submission", Map.of()).expect(200);
        JsonNode shown =
                led.reviewer.get(led.path + "/roster/warnings").expect(200).json();
        assertThat(shown.findValuesAsText("code")).containsExactly("RosterReason.OLD");
        assertThat(shown.toString()).contains("试百岁").doesNotContain("370911192601015170");
    }

    @Test
    @DisplayName("A retry with the same Idempotency-Key gets the same answer, and nothing is issued twice")
    default void aRetryIssuesNothingTwice(Site site) {
        ClassOverRest led = ClassOverRest.drafted(site, "重试", 200, 2).confirmed();
        Rest approver = led.approver.seeing(led.path);
        JsonNode first = approver.post(led.path + "/certificates", Map.of(), "Idempotency-Key", "key-" + led.path)
                .expect(201)
                .json();
        JsonNode second = approver.post(led.path + "/certificates", Map.of(), "Idempotency-Key", "key-" + led.path)
                .expect(201)
                .json();
        assertThat(second).isEqualTo(first);
        led.approver.seeing(led.path).post(led.path + "/certificates", Map.of()).expect(422);
        assertThat(led.serials()).hasSize(2);
    }

    @Test
    @DisplayName(
            "A step says which version it goes by: none is asked for, another one is stale, and none is taken blindly")
    default void aStepSaysWhatItGoesBy(Site site) {
        ClassOverRest led = ClassOverRest.drafted(site, "版本", 250, 1);
        for (Rest blind : List.of(led.school, led.school.seen("*"))) {
            JsonNode problem =
                    blind.post(led.path + "/submission", Map.of()).expect(428).json();
            assertThat(problem.get("type").asText()).isEqualTo("urn:xunzheng:problem:precondition-required");
            assertThat(problem.get("detail").asText()).contains("If-Match");
        }
        led.school.seen("nonsense").post(led.path + "/submission", Map.of()).expect(400);
        led.school.seen("\"4711\"").post(led.path + "/submission", Map.of()).expect(409);
    }

    @Test
    @DisplayName("Strangers are asked to sign in, and each post takes only its own steps")
    default void eachPostTakesItsOwnSteps(Site site) {
        ClassOverRest led = ClassOverRest.drafted(site, "岗位", 300, 1);
        Rest.asNobody(site).get("classes").expect(401);
        Rest.as(site, "nobody").get("classes").expect(401);
        led.school.post(led.path + "/approval", Map.of("approved", true)).expect(403);
        led.reviewer.post(led.path + "/certificates", Map.of()).expect(403);
        // A draft is its institution's alone.
        Rest.as(site, "auditor").get(led.path).expect(404);
        led.school
                .seeing(led.path)
                .put(led.path + "/roster", BroughtFiles.roster(300, 1), Rest.XLSX)
                .expect(200);
        led.school.seeing(led.path).post(led.path + "/submission", Map.of()).expect(200);
        Rest.as(site, "jinan.officer").get(led.path).expect(404);
        Rest.as(site, "auditor").get(led.path).expect(200);
    }

    @Test
    @DisplayName("Bad input gets an answer, not an accident")
    default void badInputGetsAnAnswer(Site site) {
        Rest school = Rest.as(site, "taishan.school");
        school.get("classes?text=%00").expect(200);
        school.get("classes?page=2147483647&size=500").expect(400);
        school.get("classes?after=nonsense").expect(400);
        school.get("classes/nonsense").expect(404);
        school.get("certificates/nonsense").expect(400);
        school.seen("\"0\"")
                .put("classes/00000000-0000-0000-0000-000000000000/roster", Map.of("trainees", List.of()))
                .expect(404);
        Rest.asNobody(site)
                .post("public/certificate-checks", Map.of("serial", "x", "name", "王".repeat(20_000)))
                .expect(413);
        JsonNode refused = school.post(
                        "classes",
                        Map.of(
                                "name", "日期",
                                "training", "保育师",
                                "category", "B",
                                "hours", 60,
                                "firstDay", "2026-01-01",
                                "lastDay", "+10000-01-01"))
                .expect(422)
                .json();
        assertThat(refused.get("issues").findValuesAsText("code")).containsExactly("ClassReason.DAY_OUT_OF_REACH");
    }

    @Test
    @DisplayName("A list is read on where its page ended, each row once")
    default void aListIsReadOnByKey(Site site) {
        Rest auditor = Rest.as(site, "auditor");
        JsonNode first = auditor.get("classes?size=1").expect(200).json();
        JsonNode second = auditor.get(
                        "classes?size=1&after=" + first.get("next").asText())
                .expect(200)
                .json();
        assertThat(first.get("total").asLong()).isGreaterThan(1);
        assertThat(second.get("rows").get(0).get("id").asText())
                .isNotEqualTo(first.get("rows").get(0).get("id").asText());
        assertThat(second.path("total").isMissingNode() || second.get("total").isNull())
                .isTrue();
    }

    @Test
    @DisplayName("CRT-7: a withdrawn certificate is not printed any more, and a check says so")
    default void aWithdrawnCertificateIsNotPrinted(Site site) {
        ClassOverRest led = ClassOverRest.drafted(site, "收回", 400, 2).confirmed();
        String serial = led.issued().get(0);
        led.approver
                .post("certificates/" + serial + "/withdrawal", Map.of("reason", "骗取"))
                .expect(200);
        led.school.get("certificates/" + serial + ".pdf").expect(422);
        List<Row> receipts = SheetReader.read(
                led.school.get(led.path + "/receipt-roster.xlsx").expect(200).body());
        assertThat(receipts).as("CRT-9: headings and the one that holds").hasSize(2);
        assertThat(receipts.get(1).text(2)).contains("**********");
        JsonNode checked = Rest.asNobody(site)
                .post("public/certificate-checks", Map.of("serial", serial, "name", PersonFixture.name(400)))
                .expect(200)
                .json();
        assertThat(checked.get("outcome").asText()).isEqualTo("WITHDRAWN");
    }

    @Test
    @DisplayName(
            "SER-11: what was issued verifies; CRT-9: a certificate of today is in the next head, not in one before")
    default void theLedgerVerifies(Site site) throws InterruptedException {
        ClassOverRest led = ClassOverRest.drafted(site, "校验", 900, 2).confirmed();
        String serial = led.issued().get(1);
        Rest auditor = Rest.as(site, "auditor");
        String id = auditor.post("ledger/verifications", Map.of())
                .expect(202)
                .json()
                .get("id")
                .asText();
        JsonNode verification =
                auditor.get("ledger/verifications/" + id).expect(200).json();
        Instant hangs = Instant.now().plus(Duration.ofMinutes(10));
        while (verification.get("state").asText().equals("RUNNING")
                && Instant.now().isBefore(hangs)) {
            Thread.sleep(100);
            verification = auditor.get("ledger/verifications/" + id).expect(200).json();
        }
        assertThat(verification.get("state").asText()).as("%s", verification).isEqualTo("HOLDS");
        assertThat(verification.get("certificates").asLong()).isPositive();
        JsonNode job = auditor.get("jobs/" + id).expect(200).json();
        assertThat(job.get("state").asText()).isEqualTo("DONE");
        assertThat(job.get("done").asLong())
                .isPositive()
                .isEqualTo(job.get("total").asLong());
        assertThat(auditor.get("jobs").expect(200).json().findValuesAsText("id"))
                .contains(id);
        auditor.get("jobs/" + id + "/result").expect(404);
        auditor.post("jobs/" + id + "/cancellation", Map.of()).expect(422);
        led.school.get("jobs/" + id).expect(404);
        JsonNode proof = Rest.asNobody(site)
                .post("public/ledger-heads/proofs", Map.of("serial", serial, "name", PersonFixture.name(901)))
                .expect(200)
                .json();
        assertThat(proof.get("check").asText()).isEqualTo("VALID");
        assertThat(proof.get("outcome").asText()).isEqualTo("NO_HEAD_YET");
    }

    @Test
    @DisplayName("REV-2: an opening balance takes two people; CRT-6: a reissue is counted under its own serial")
    default void matterOfTwoPeople(Site site) {
        Rest reviewer = Rest.as(site, "daiyue.review");
        JsonNode waiting = reviewer.get("matters/opening-balance")
                .expect(200)
                .json()
                .get("rows")
                .get(0);
        assertThat(waiting.get("state").asText()).isEqualTo("OPEN");
        String one = "matters/opening-balance/" + waiting.get("id").asText();
        assertThat(reviewer.seeing(one)
                        .post(one + "/decisions", Map.of("verdict", "APPROVED"))
                        .expect(422)
                        .json()
                        .get("issues")
                        .findValuesAsText("code"))
                .contains("ReviewReason.OWN_ENTRY");
        JsonNode unsaid = Rest.as(site, "daiyue.approve")
                .seeing(one)
                .post(one + "/decisions", Map.of("verdict", "RETURNED"))
                .expect(422)
                .json();
        assertThat(unsaid.get("issues").findValuesAsText("code")).containsExactly("ReviewReason.REMARK_MISSING");

        ClassOverRest led = ClassOverRest.drafted(site, "补发", 950, 1).confirmed();
        String serial = led.issued().get(0);
        JsonNode reissues = led.school
                .post("certificates/" + serial + "/reissues", Map.of("number", 1, "cause", "LOST"))
                .expect(200)
                .json();
        assertThat(reissues.get(0).get("number").asInt()).isEqualTo(1);
        led.school
                .post("certificates/" + serial + "/reissues", Map.of("number", 1, "cause", "LOST"))
                .expect(409);
    }

    @Test
    @DisplayName(
            "What counts in a region on a day, figure by figure with its article; and what a new version would change")
    default void tellsWhatCountsWhere(Site site) {
        Rest reviewer = Rest.as(site, "daiyue.review");
        JsonNode profile = reviewer.get("policy-profile?region=370911&day=2026-11-20")
                .expect(200)
                .json();
        assertThat(profile.get("version").asText()).isEqualTo("370900#1 370000#2");
        JsonNode hours = null;
        for (JsonNode figure : profile.get("figures")) {
            hours = figure.get("code").asText().equals("filing.minimum-hours") ? figure : hours;
        }
        assertThat(hours.get("value").asInt()).isEqualTo(24);
        assertThat(hours.get("cite").asText()).isEqualTo("泰人社字〔2020〕43号 四（二）");
        assertThat(profile.toString()).contains("承训机构安全生产承诺书", "\"2/3\"");
        byte[] text = ("region: '370911'\nvalid-from: 2098-01-01\ntitle: 试行\n"
                        + "figures: { filing: { minimum-hours: { value: 30, cite: 试行 一 } } }\n")
                .getBytes(StandardCharsets.UTF_8);
        JsonNode preview = reviewer.post("policy-documents/preview", text, "text/plain")
                .expect(200)
                .json();
        assertThat(preview.get("changes").findValuesAsText("after")).containsExactly("30");
        reviewer.post("policy-documents", "x: [".getBytes(StandardCharsets.UTF_8), "text/plain")
                .expect(422);
        Rest.as(site, "taishan.school")
                .post("policy-documents", text, "text/plain")
                .expect(403);
        assertThat(reviewer.get("calendars/2026").expect(200).json().get("days").findValuesAsText("day"))
                .contains("2026-10-10");
        reviewer.get("calendars/1999").expect(404);
    }

    @Test
    @DisplayName("CLS-1: an opening applied for too late is refused by the article of the place's document")
    default void refusesAnOpeningAppliedForTooLate(Site site) {
        ClassOverRest led = ClassOverRest.draftedFor(site, "太迟", 1, 500, 2);
        led.school
                .seeing(led.path)
                .put(led.path + "/roster", BroughtFiles.roster(500, 2), Rest.XLSX)
                .expect(200);
        JsonNode problem = led.school
                .seeing(led.path)
                .post(led.path + "/submission", Map.of())
                .expect(422)
                .json();
        JsonNode issue = problem.get("issues").get(0);
        assertThat(issue.get("code").asText()).isEqualTo("ClassReason.OPENING_TOO_LATE");
        assertThat(issue.get("rule").asText()).isEqualTo("CLS-1");
        assertThat(issue.get("cite").asText()).contains("第十一条");
    }

    @Test
    @DisplayName("The province's report: PDF and XLSX, with totals that equal the table")
    default void reportsToTheProvince(Site site) throws IOException {
        Rest province = Rest.as(site, "sheng.officer");
        JsonNode figures = province.get("reports/certificates").expect(200).json();
        long total = 0;
        for (JsonNode row : figures.get("rows")) {
            total += row.get("certificates").asLong();
        }
        assertThat(total).isPositive().isEqualTo(figures.get("total").asLong());

        List<Row> sheet = SheetReader.read(
                province.get("reports/certificates.xlsx").expect(200).body());
        Row last = sheet.get(sheet.size() - 1);
        assertThat(last.cells().get(last.cells().size() - 1).text()).isEqualTo(Long.toString(total));
        try (PDDocument pdf = Loader.loadPDF(
                province.get("reports/certificates.pdf").expect(200).body())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("职业技能培训合格证书核发情况统计表", "泰安市", "临沂市");
        }
    }

    private static String textOf(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf).replaceAll("\\s", "");
    }
}
