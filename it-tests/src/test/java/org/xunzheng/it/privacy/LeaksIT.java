package org.xunzheng.it.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.person.PersonFixture;
import org.xunzheng.it.access.WebSession;
import org.xunzheng.it.flow.Rest;
import org.xunzheng.it.server.Build;
import org.xunzheng.it.server.Heard;
import org.xunzheng.it.server.OnServer;
import org.xunzheng.it.server.Site;

/**
 * No ID number, no telephone number of a person, no password and no key in the server's log, in an address, or in an answer
 * that does not need it. Runs last ({@link ClassOrderer.OrderAnnotation} by junit-platform.properties), so that it judges
 * what all the other classes did; alone, it judges what it does itself.
 */
@OnServer
@Order(Integer.MAX_VALUE)
@DisplayName("Nothing that is personal or secret leaks")
class LeaksIT {

    private static final Path PAGES = Path.of("../web/src/main/webapp");
    private static final Path SERVER = Build.output().resolve("payara-micro");
    private static final List<String> PEOPLE = List.of(
            "daiyue.clerk",
            "daiyue.review",
            "daiyue.approve",
            "daiyue.inspect",
            "taishan.school",
            "sheng.officer",
            "auditor",
            "sheng.system",
            "sheng.security");
    private static final List<String> LISTS = List.of(
            "classes",
            "certificates",
            "institutions",
            "teachers",
            "filings",
            "admissions",
            "legacy-certificates",
            "accounts",
            "reviews",
            "trail",
            "serial-use/report.xlsx",
            "openapi",
            "matters/directory-change");

    /** Opens every page and list, and does what goes wrong with numbers of people in hand. */
    @BeforeAll
    static void goEverywhere(Site site) throws IOException {
        List<String> pages;
        try (Stream<Path> files = Files.walk(PAGES)) {
            pages = files.map(file -> PAGES.relativize(file).toString().replace('\\', '/'))
                    .filter(page -> page.endsWith(".xhtml") && !page.startsWith("WEB-INF"))
                    .sorted()
                    .toList();
        }
        for (String login : PEOPLE) {
            WebSession session = WebSession.of(site, login);
            pages.forEach(session::get);
            LISTS.forEach(list -> Rest.as(site, login).get(list + "?size=100"));
        }
        aClassThatGoesWrong(site);
    }

    private static void aClassThatGoesWrong(Site site) {
        Rest school = Rest.as(site, "taishan.school");
        String number = PersonFixture.idNumber(4711).digits();
        String line = "王芳," + number + ",13812340000\n";
        String path = "classes/"
                + Rest.as(site, "taishan.school")
                        .get("classes?size=1")
                        .expect(200)
                        .json()
                        .findValuesAsText("id")
                        .get(0);
        // Twice the same person, a wrong last character, and a file that is none.
        school.seeing(path)
                .put(path + "/roster", ("姓名,身份证号,联系电话\n" + line + line).getBytes(StandardCharsets.UTF_8), "text/csv");
        school.seeing(path)
                .put(
                        path + "/roster",
                        ("姓名,身份证号,联系电话\n李娜," + number.substring(0, 17) + "#,13812340001\n")
                                .getBytes(StandardCharsets.UTF_8),
                        "text/csv");
        school.seeing(path).put(path + "/roster", line.getBytes(StandardCharsets.UTF_8), Rest.XLSX);
        school.seeing(path)
                .put(
                        path + "/results",
                        Map.of("results", List.of(Map.of("name", "王芳", "idNumber", number, "passed", true))));
        school.post("teachers", Map.of("name", "王芳", "idNumber", number.substring(0, 17) + "#"));
        school.post(
                "teachers",
                ("{\"idNumber\": \"" + number + "\", ").getBytes(StandardCharsets.UTF_8),
                "application/json");
        school.post("disclosures", Map.of("kind", "TEACHER", "key", number, "purpose", "OTHER", "remark", number));
        Rest.asNobody(site).post("public/certificate-checks", Map.of("serial", number, "name", "13812340000"));
    }

    @Test
    @DisplayName("in addresses, redirects and answers")
    void inAnswers() {
        assertThat(Heard.answers()).isGreaterThan(500);
        assertThat(Heard.complaints()).isEmpty();
    }

    @Test
    @DisplayName("in the server's log")
    void inTheLog() throws IOException {
        String log = Files.readString(SERVER.resolve("server.log"));
        assertThat(log).contains(") ready in ");
        assertThat(Heard.in(log)).isEmpty();
        assertThat(secrets()).isNotEmpty().allSatisfy(secret -> assertThat(log.contains(secret))
                .as("a secret of the key store or the database")
                .isFalse());
    }

    @Test
    @DisplayName("in any address that was asked for, by whatever test")
    void inTheAccessLog() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(SERVER.resolve("server/access"))) {
            for (Path file : files.toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        assertThat(lines).hasSizeGreaterThan(100).anyMatch(line -> line.contains("/api/v1/classes"));
        assertThat(new TreeSet<>(Heard.in(String.join("\n", lines)))).isEmpty();
    }

    @Test
    @DisplayName("would be heard: in a text, an address and a log line")
    void wouldBeHeard() {
        String number = PersonFixture.idNumber(7).digits();
        assertThat(Heard.in("x?text=" + number + "&y")).hasSize(1);
        assertThat(Heard.in("王芳 " + number.substring(0, 17) + "0，13812345678")).hasSize(2);
        assertThat(Heard.in("Authorization: Bearer xz_auditor_Xunzheng-2026")).hasSize(1);
        assertThat(Heard.in("37091100012600001B 52370911700000004X 1798000000000 0538-8560011 3709**********1234"))
                .isEmpty();
    }

    /** The passwords that the launcher made for this system. */
    private static List<String> secrets() throws IOException {
        List<String> secrets = new ArrayList<>();
        for (String folder : List.of("keys", "postgresql")) {
            try (Stream<Path> files = Files.list(SERVER.resolve(folder))) {
                for (Path file : files.filter(
                                one -> one.getFileName().toString().contains("password"))
                        .toList()) {
                    secrets.add(Files.readString(file).strip());
                }
            }
        }
        return secrets;
    }
}
