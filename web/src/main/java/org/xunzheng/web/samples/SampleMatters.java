package org.xunzheng.web.samples;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.catalogue.CatalogueLine;
import org.xunzheng.domain.certificate.LegacyLine;
import org.xunzheng.domain.certificate.RecordLegacy;
import org.xunzheng.domain.institution.Institutions;
import org.xunzheng.domain.institution.RetireCode;
import org.xunzheng.domain.matter.DecideMatter;
import org.xunzheng.domain.matter.HandIn;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.matter.MatterKinds;
import org.xunzheng.domain.onlineplatform.Feature;
import org.xunzheng.domain.review.TakeLevel;
import org.xunzheng.domain.review.Verdict;
import org.xunzheng.domain.teacher.KeepTeachers;
import org.xunzheng.domain.teacher.Teacher;

/** Sample matters beside the classes: something waiting for a second person, a retired code, certificates under old numbers. */
@ApplicationScoped
class SampleMatters {

    /** The platform that sample filings are held on. */
    static final String PLATFORM = "泰山技能网校";

    private static final int OLD_CERTIFICATES = 3;
    private static final int TEACHERS_NUMBER = 9_000;

    private final Institutions institutions;
    private final RetireCode retireCode;
    private final MatterKinds kinds;
    private final HandIn handIn;
    private final RecordLegacy recordLegacy;
    private final DecideMatter decide;
    private final KeepTeachers teachers;
    private final Clock clock;

    @Inject
    SampleMatters(
            Institutions institutions,
            RetireCode retireCode,
            MatterKinds kinds,
            HandIn handIn,
            RecordLegacy recordLegacy,
            DecideMatter decide,
            KeepTeachers teachers,
            Clock clock) {
        this.institutions = institutions;
        this.retireCode = retireCode;
        this.kinds = kinds;
        this.handIn = handIn;
        this.recordLegacy = recordLegacy;
        this.decide = decide;
        this.teachers = teachers;
        this.clock = clock;
    }

    protected SampleMatters() {
        this(null, null, null, null, null, null, null, null);
    }

    void retired(Caller clerk, UUID institution) {
        retireCode
                .retire(clerk, institution, code(clerk, institution), "机构不再承担补贴性培训")
                .orElseThrow();
    }

    void opening(Caller clerk, Caller reviewer, UUID institution) {
        handedIn(
                reviewer,
                "opening-balance",
                Map.of(
                        "code",
                        code(clerk, institution),
                        "year",
                        LocalDate.now(clock).getYear(),
                        "lastNumber",
                        128,
                        "reason",
                        "原登记系统本年已核发，已与纸质台账核对"));
    }

    void quota(Caller cityReviewer, UUID authority) {
        handedIn(
                cityReviewer,
                "quota",
                Map.of(
                        "authority",
                        authority,
                        "year",
                        LocalDate.now(clock).getYear(),
                        "allowed",
                        20_000,
                        "reason",
                        "市本年度培训计划"));
    }

    /** The plan of a class's assessment, so that its papers can be drawn. */
    void plan(Caller school, Caller reviewer, UUID trainingClass) {
        Map<String, Object> typed = new HashMap<>();
        typed.put("trainingClass", trainingClass);
        typed.put("day", LocalDate.now(clock).plusDays(1));
        typed.put("beginsAt", 9);
        typed.put("minutes", 120);
        typed.put("room", "泰山职业培训学校实训楼 301");
        typed.put("invigilators", "孙玉梅、吴建军");
        typed.put("phone", "0538-6998196");
        typed.put("coreSkills", "原料初加工、切配、烹制和装盘；食品安全与设备操作");
        typed.put("papers", "A_AND_B");
        typed.put("theoryEasy", 4);
        typed.put("theoryEasyMarks", 10);
        typed.put("theoryMedium", 2);
        typed.put("theoryMediumMarks", 15);
        typed.put("theoryHard", 2);
        typed.put("theoryHardMarks", 15);
        typed.put("practiceHard", 1);
        typed.put("practiceHardMarks", 100);
        approved(reviewer, handedIn(school, "assessment", typed));
    }

    /** A teacher, so that a timetable can be handed in. */
    void teacher(Caller school) {
        teachers.add(
                        school,
                        new KeepTeachers.Form(
                                "刘建军",
                                SamplePeople.roster(TEACHERS_NUMBER, 1).get(0).idNumber(),
                                Teacher.Kind.PRACTICE,
                                "中式烹调师职业技能等级证书",
                                "L000042",
                                "高级技师",
                                null))
                .orElseThrow();
    }

    private Matter handedIn(Caller caller, String kind, Map<String, ?> typed) {
        return handIn.handIn(caller, kinds.named(kind).orElseThrow(), typed).orElseThrow();
    }

    /** The city's catalogue of the year, and a change of it that waits to be published. */
    void catalogue(Caller cityReviewer, Caller cityApprover) {
        int year = LocalDate.now(clock).getYear();
        Matter first = handedIn(
                cityReviewer, "catalogue", Map.of("note", year + "年度职业技能培训项目目录", "projects", projects(year, "1200")));
        approved(cityApprover, first);
        handedIn(
                cityReviewer,
                "catalogue",
                Map.of("note", year + "年度目录第一次调整：提高养老护理员补贴标准", "projects", projects(year, "1600")));
    }

    private void approved(Caller approver, Matter matter) {
        decide.decide(
                        approver,
                        kinds.named(matter.kind()).orElseThrow(),
                        matter.id(),
                        matter.version(),
                        new TakeLevel.Answer(Verdict.APPROVED, ""))
                .orElseThrow();
    }

    /** A platform that the city admitted, and one that waits for it. */
    void platforms(Caller cityReviewer, Caller cityApprover) {
        Matter admitted = platform(cityReviewer, PLATFORM, "泰安市技能在线教育科技有限公司");
        decide.decide(
                        cityApprover,
                        kinds.named(admitted.kind()).orElseThrow(),
                        admitted.id(),
                        admitted.version(),
                        new TakeLevel.Answer(Verdict.APPROVED, ""))
                .orElseThrow();
        platform(cityReviewer, "岱宗云课堂", "山东岱宗数字教育有限公司");
    }

    private Matter platform(Caller cityReviewer, String name, String operator) {
        return handedIn(
                cityReviewer,
                "platform",
                Map.of(
                        "name",
                        name,
                        "operator",
                        operator,
                        "features",
                        List.of(Feature.values()),
                        "basis",
                        "线上培训平台准入评审结果公告（示例）",
                        "wantedFrom",
                        LocalDate.now(clock)));
    }

    private static List<CatalogueLine> projects(int year, String subsidyOfCare) {
        String from = year + "-01-01";
        return List.of(
                project(2, "养老护理员", "A", "4-10-01-05", true, "KEY_GROUPS", 60, subsidyOfCare, from),
                project(3, "保育师", "B", "4-10-01-03", true, "KEY_GROUPS", 60, "1500", from),
                project(4, "育婴员", "B", "4-10-01-01", false, "KEY_GROUPS", 60, "1200", from),
                project(5, "电工", "B", "6-31-01-03", true, "LOCAL_INDUSTRY", 80, "1800", from),
                project(6, "中式烹调师", "A", "4-03-02-01", false, "ENTERPRISES", 72, "1500", from),
                project(7, "家政服务员", "A", "4-10-01-06", true, "KEY_GROUPS", 48, "1000", from));
    }

    private static CatalogueLine project(
            int row,
            String name,
            String category,
            String occupation,
            boolean urgent,
            String need,
            int hours,
            String subsidy,
            String from) {
        return new CatalogueLine(
                row,
                name,
                category,
                occupation,
                String.valueOf(urgent),
                need,
                String.valueOf(hours),
                name + "理论知识与操作技能，含职业道德、法律法规和安全生产",
                subsidy,
                "CITY",
                "",
                from,
                "");
    }

    void old(Caller reviewer, int firstPerson) {
        List<LegacyLine> lines = java.util.stream.IntStream.range(0, OLD_CERTIFICATES)
                .mapToObj(i -> {
                    var person = SamplePeople.roster(firstPerson + i, 1).get(0);
                    return new LegacyLine(
                            i + 2,
                            "泰人培（2018）第00" + (i + 1) + "号",
                            person.name(),
                            person.idNumber(),
                            false,
                            "育婴员",
                            "泰安市职工技术学校",
                            "2018-05-07",
                            "2018-06-01",
                            "2018-06-15");
                })
                .toList();
        recordLegacy.record(reviewer, lines).orElseThrow();
    }

    private String code(Caller clerk, UUID institution) {
        return institutions
                .find(institution, clerk.scope())
                .orElseThrow()
                .registrations()
                .get(0)
                .prefix();
    }
}
