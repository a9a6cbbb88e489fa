package org.xunzheng.it.flow;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.xunzheng.domain.person.PersonFixture;
import org.xunzheng.it.server.Site;
import org.xunzheng.it.sheet.BroughtFiles;

/** A class of the sample institution, led step by step over REST by the people whose steps they are. */
final class ClassOverRest {

    /** From the application to the day after the training. */
    static final int DAYS = 42;

    final Rest school;
    final Rest reviewer;
    final Rest approver;
    final String path;
    private final Site site;
    private final int from;
    private final int size;

    private ClassOverRest(Site site, String path, int from, int size) {
        this.site = site;
        this.school = Rest.as(site, "taishan.school");
        this.reviewer = Rest.as(site, "daiyue.review");
        this.approver = Rest.as(site, "daiyue.approve");
        this.path = path;
        this.from = from;
        this.size = size;
    }

    /** A draft for the invented people from one number on. */
    static ClassOverRest drafted(Site site, String name, int from, int size) {
        return draftedFor(site, name, DAYS - 20, from, size);
    }

    /** A draft that begins so many days from now. */
    static ClassOverRest draftedFor(Site site, String name, int days, int from, int size) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        JsonNode drafted = Rest.as(site, "taishan.school")
                .post(
                        "classes",
                        Map.of(
                                "name",
                                name,
                                "training",
                                "保育师",
                                "category",
                                "B",
                                "hours",
                                60,
                                "firstDay",
                                today.plusDays(days).toString(),
                                "lastDay",
                                today.plusDays(DAYS - 1).toString()))
                .expect(201)
                .json();
        return new ClassOverRest(site, "classes/" + drafted.get("id").asText(), from, size);
    }

    /** Up to the confirmation of everybody's results. */
    ClassOverRest confirmed() {
        school.seeing(path)
                .put(path + "/roster", BroughtFiles.roster(from, size), Rest.XLSX)
                .expect(200);
        school.seeing(path).post(path + "/submission", Map.of()).expect(200);
        reviewer.seeing(path).post(path + "/approval", Map.of("approved", true)).expect(200);
        site.passes(DAYS, path.substring(path.indexOf('/') + 1));
        school.seeing(path).put(path + "/results", Map.of("results", results())).expect(200);
        reviewer.seeing(path)
                .post(path + "/results/confirmation", Map.of("confirmed", true))
                .expect(200);
        return this;
    }

    /** Issues, and says the serials. */
    List<String> issued() {
        approver.seeing(path).post(path + "/certificates", Map.of()).expect(201);
        return serials();
    }

    List<String> serials() {
        return school.get(path + "/certificates").expect(200).json().findValuesAsText("serial");
    }

    private List<Map<String, Object>> results() {
        return IntStream.range(from, from + size)
                .mapToObj(n -> Map.<String, Object>of(
                        "name",
                        PersonFixture.name(n),
                        "idNumber",
                        PersonFixture.idNumber(n).digits(),
                        "theory",
                        "86.5",
                        "practice",
                        "90",
                        "passed",
                        true))
                .toList();
    }
}
