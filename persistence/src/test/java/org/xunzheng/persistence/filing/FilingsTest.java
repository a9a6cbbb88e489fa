package org.xunzheng.persistence.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.filing.AcceptedFiling;
import org.xunzheng.domain.filing.CourseItem;
import org.xunzheng.domain.filing.CourseItem.Mode;
import org.xunzheng.domain.filing.FiledHours;
import org.xunzheng.domain.filing.FiledTeacher;
import org.xunzheng.domain.filing.Filing;
import org.xunzheng.domain.filing.FilingForm;
import org.xunzheng.domain.filing.FilingLine;
import org.xunzheng.domain.filing.FilingReason;
import org.xunzheng.domain.filing.FilingState;
import org.xunzheng.domain.filing.Filings;
import org.xunzheng.domain.filing.Platform;
import org.xunzheng.domain.questionbank.BringQuestions.Brought;
import org.xunzheng.domain.questionbank.Part;
import org.xunzheng.domain.questionbank.QuestionLine;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.review.ReviewReason;
import org.xunzheng.domain.review.TakeLevel.Answer;
import org.xunzheng.domain.review.Verdict;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.Rule;
import org.xunzheng.domain.rule.RuleVerdict;
import org.xunzheng.domain.rule.StaleVersion;
import org.xunzheng.domain.trainingclass.DraftClass;
import org.xunzheng.domain.trainingclass.TrainingClass;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;
import org.xunzheng.persistence.onlineplatform.PlatformFixture;
import org.xunzheng.serial.Category;

@DisplayName("The annual filing of a training")
class FilingsTest {

    private final TestSystem system = new TestSystem();
    private final Scenario scenario = new Scenario(system, "370911");
    private Caller school;

    @BeforeEach
    void aSchoolWithQuestions() {
        system.at("2026-03-02T02:00:00Z");
        school = scenario.school();
        questions("育婴员");
    }

    @Test
    @DisplayName(
            "FIL-1, FIL-9: a filing is written, handed in, accepted, and its institution, training and hours are published")
    void isWrittenHandedInAndPublished() {
        Filing filing = submitted(form("育婴员", Category.B, 20, 40)).orElseThrow();
        assertThat(accepted()).isEmpty();
        assertThat(decide(scenario.approver, filing, Verdict.APPROVED, ""))
                .isEqualTo(Decision.granted(Review.State.APPROVED));
        assertThat(found(filing).state()).isEqualTo(FilingState.ACCEPTED);
        assertThat(found(filing).form()).isEqualTo(form("育婴员", Category.B, 20, 40));
        assertThat(accepted())
                .containsExactly(new AcceptedFiling(
                        2026,
                        filing.institutionName(),
                        filing.authorityName(),
                        "育婴员",
                        Optional.empty(),
                        Category.B,
                        60,
                        20,
                        40));
    }

    @Test
    @DisplayName("FIL-1: everything that is left out is told at once, and the draft is kept as it is")
    void everythingLeftOutIsTold() {
        Filing draft = begun(empty());
        assertThat(submit(draft).refusals())
                .extracting(refusal -> refusal.place().field(), Refusal::reason)
                .containsExactly(
                        tuple("contact", FilingReason.CONTACT_MISSING),
                        tuple("phone", FilingReason.PHONE_MALFORMED),
                        tuple("training", FilingReason.TRAINING_MISSING),
                        tuple("category", FilingReason.CATEGORY_MISSING),
                        tuple("items", FilingReason.ITEMS_MISSING),
                        tuple("total", FilingReason.HOURS_MISSING),
                        tuple("scale", FilingReason.SCALE_MISSING),
                        tuple("assessment", FilingReason.ASSESSMENT_MISSING),
                        tuple("pledgedBy", FilingReason.PLEDGE_MISSING));
        assertThat(found(draft).state()).isEqualTo(FilingState.DRAFT);
    }

    @Test
    @DisplayName("FIL-2: hours that do not add up are told, each sum for itself")
    void hoursThatDoNotAddUp() {
        FilingForm form = with(form("育婴员", Category.B, 20, 40), new FiledHours(61, 20, 40, 1, 59));
        assertThat(submitted(form).refusals())
                .extracting(Refusal::reason)
                .containsExactly(
                        FilingReason.THEORY_AND_PRACTICE_DIFFER,
                        FilingReason.ONLINE_AND_OFFLINE_DIFFER,
                        FilingReason.ITEMS_DIFFER,
                        FilingReason.ITEMS_DIFFER,
                        FilingReason.ITEMS_DIFFER,
                        FilingReason.PRACTICE_TOO_LITTLE,
                        FilingReason.PLATFORM_MISSING,
                        FilingReason.PLATFORM_LACKS,
                        FilingReason.NO_PLATFORM_ADMITTED);
    }

    @Test
    @DisplayName("FIL-2: not in SQL either")
    void notInSqlEither() {
        Filing draft = begun(form("育婴员", Category.B, 20, 40));
        String handedIn = "update filing set state = 'SUBMITTED', profile = 'x', submitted_on = '2026-03-02', turn = 1,"
                + " submitted_by = '" + school.account() + "', bank_version = (select id from question_bank limit 1)";
        assertThatThrownBy(() -> behindTheBack(handedIn + ", category = null where id = '" + draft.id() + "'"))
                .hasMessageContaining("filing_adds_up");
        assertThatThrownBy(() -> behindTheBack(
                        handedIn + ", total = 63, practice = 43, offline = 63 where id = '" + draft.id() + "'"))
                .hasMessageContaining("FIL-2");
    }

    @Test
    @DisplayName("FIL-3: 24 hours are enough, 23 are not")
    void atLeast24Hours() {
        assertThat(submitted(form("育婴员", Category.B, 7, 16)).refusals())
                .extracting(Refusal::reason, Refusal::parameters)
                .containsExactly(tuple(FilingReason.HOURS_TOO_FEW, List.of("23", "24")));
        assertThat(submitted(form("育婴员", Category.B, 8, 16)).isGranted()).isTrue();
    }

    @Test
    @DisplayName("FIL-4: practice is two thirds exactly, one hour below is too little, and entrepreneurship is exempt")
    void practiceIsTwoThirds() {
        assertThat(submitted(form("育婴员", Category.B, 21, 39)).refusals())
                .extracting(Refusal::reason, Refusal::parameters)
                .containsExactly(tuple(FilingReason.PRACTICE_TOO_LITTLE, List.of("39", "60", "2/3", "40")));
        assertThat(submitted(form("育婴员", Category.B, 20, 40)).isGranted()).isTrue();
        assertThat(submitted(form("创办你的企业", Category.C, 59, 1)).isGranted()).isTrue();
    }

    @Test
    @DisplayName("FIL-5: a question bank in both parts, but for entrepreneurship; the filing keeps its version")
    void withAQuestionBank() {
        assertThat(submitted(form("电工", Category.B, 20, 40)).refusals())
                .containsExactly(Refusal.at(Place.field("bank"), FilingReason.BANK_MISSING, "电工"));
        theoryOnly("电工");
        assertThat(submitted(form("电工", Category.B, 20, 40)).refusals())
                .extracting(Refusal::reason)
                .containsExactly(FilingReason.BANK_WITHOUT_PART);
        Filing filing = submitted(form("育婴员", Category.B, 20, 40)).orElseThrow();
        UUID kept = filing.bank().orElseThrow();
        questions("育婴员");
        assertThat(found(filing).bank()).as("whatever is brought later").contains(kept);
    }

    @Test
    @DisplayName(
            "FIL-6: online hours name an admitted platform with face recognition, roll call, interaction and records")
    void onlineHoursNameAPlatform() {
        assertThat(submitted(online(Platform.admitted("技能学堂"))).refusals())
                .as("nothing is admitted here")
                .containsExactly(Refusal.at(Place.field("platform"), FilingReason.NO_PLATFORM_ADMITTED));
        admit("技能学堂");
        assertThat(submitted(online(Platform.NONE)).refusals())
                .extracting(Refusal::reason)
                .containsExactly(FilingReason.PLATFORM_MISSING, FilingReason.PLATFORM_LACKS);
        assertThat(submitted(online(new Platform("技能学堂", true, true, true, false)))
                        .refusals())
                .extracting(Refusal::reason)
                .containsExactly(FilingReason.PLATFORM_LACKS);
        assertThat(submitted(online(Platform.admitted("别的网校"))).refusals())
                .extracting(Refusal::reason, Refusal::parameters, refusal -> refusal.reason()
                        .rule()
                        .orElseThrow())
                .containsExactly(tuple(FilingReason.PLATFORM_NOT_ADMITTED, List.of("别的网校", "技能学堂"), Rule.FIL_6));
        assertThat(submitted(online(Platform.admitted("技能学堂"))).isGranted()).isTrue();
    }

    @Test
    @DisplayName(
            "FIL-6, TRN-4: a platform that was removed takes no more filings, not in SQL either; those handed in stay")
    void aRemovedPlatformTakesNoMoreFilings() {
        UUID platform = admit("技能学堂");
        Filing filing = submitted(online(Platform.admitted("技能学堂"))).orElseThrow();
        Filing draft = begun(online(Platform.admitted("技能学堂")));
        assertThat(verdicts(filing)).hasSize(6).allMatch(RuleVerdict::isMet);
        Caller cityApprover = Scenario.officer(system, "370900", Post.APPROVAL);
        system.in(() -> system.endPlatform.end(cityApprover, platform, "质量评估不合格"))
                .orElseThrow();
        assertThat(submit(draft).refusals()).extracting(Refusal::reason).contains(FilingReason.NO_PLATFORM_ADMITTED);
        assertThatThrownBy(() -> behindTheBack(
                        "update filing set state = 'SUBMITTED', profile = 'x', submitted_on = '2026-03-02', turn = 2,"
                                + " submitted_by = '" + school.account()
                                + "', bank_version = (select id from question_bank limit 1) where id = '" + draft.id()
                                + "'"))
                .hasMessageContaining("FIL-6");
        assertThat(verdicts(filing))
                .as("who decides is told")
                .filteredOn(verdict -> !verdict.isMet())
                .extracting(RuleVerdict::rule)
                .containsExactly(Rule.FIL_6);
        decide(scenario.approver, filing, Verdict.APPROVED, "").orElseThrow();
        assertThat(found(filing).form().platform()).isEqualTo(Platform.admitted("技能学堂"));
    }

    @Test
    @DisplayName("INS-7: nothing is handed in without the pledge that no training is handed on")
    void withThePledge() {
        FilingForm form = form("育婴员", Category.B, 20, 40);
        FilingForm unpledged = new FilingForm(
                form.contact(),
                form.phone(),
                form.email(),
                form.training(),
                form.occupation(),
                form.category(),
                form.hours(),
                form.items(),
                form.platform(),
                form.teachers(),
                form.scale(),
                form.assessment(),
                " ");
        assertThat(submitted(unpledged).refusals())
                .extracting(Refusal::reason, refusal -> refusal.reason().rule().orElseThrow())
                .containsExactly(tuple(FilingReason.PLEDGE_MISSING, Rule.INS_7));
    }

    @Test
    @DisplayName("FIL-7: is due 15 working days after, counted across National Day and its make-up days")
    void isDueIn15WorkingDays() {
        system.at("2026-09-21T02:00:00Z");
        Filing filing = submitted(form("育婴员", Category.B, 20, 40)).orElseThrow();
        // 22 to 24 September 3, 28 to 30 September 3, 8 to 10 October 3 (the 10th a make-up Saturday), 12 to 16 October
        // 5, 19 October.
        assertThat(filing.dueOn()).contains(LocalDate.parse("2026-10-19"));
        assertThat(overdue("2026-10-19")).as("on the 15th day").isEmpty();
        assertThat(overdue("2026-10-20"))
                .as("on the 16th")
                .extracting(FilingLine::id)
                .containsExactly(filing.id());
    }

    @Test
    @DisplayName("FIL-7: a year without a calendar leaves the deadline open, and says so")
    void aDeadlineThatNobodyKnows() {
        system.at("2026-12-28T02:00:00Z");
        assertThat(submitted(form("育婴员", Category.B, 20, 40)).orElseThrow().dueOn())
                .isEmpty();
    }

    @Test
    @DisplayName("FIL-8: once a year, and again the next")
    void onceAYear() {
        FilingForm form = form("育婴员", Category.B, 20, 40);
        Filing first = submitted(form).orElseThrow();
        Filing second = begun(form);
        assertThat(submit(second).refusals()).extracting(Refusal::reason).containsExactly(FilingReason.FILED_ALREADY);
        decide(scenario.approver, first, Verdict.REJECTED, "师资不足").orElseThrow();
        assertThat(submit(second).isGranted()).as("the first was refused").isTrue();
        system.at("2027-01-04T02:00:00Z");
        Filing next =
                system.in(() -> system.writeFiling.copy(school, second.id())).orElseThrow();
        assertThat(next.year()).isEqualTo(2027);
        assertThat(next.form()).isEqualTo(form);
        assertThat(submit(next).isGranted()).isTrue();
    }

    @Test
    @DisplayName("FIL-8: what is returned is mended and handed in again; what was accepted stays, in SQL too")
    void whatIsReturnedIsMended() {
        Filing filing = submitted(form("育婴员", Category.B, 20, 40)).orElseThrow();
        assertThatThrownBy(() -> behindTheBack("update filing_item set hours = 1"))
                .hasMessageContaining("FIL-8");
        decide(scenario.approver, filing, Verdict.RETURNED, "请补充师资").orElseThrow();
        Filing returned = found(filing);
        Filing mended = system.in(() -> system.writeFiling.save(
                        school, filing.id(), returned.version(), form("育婴员", Category.B, 24, 48)))
                .orElseThrow();
        assertThatThrownBy(() -> system.in(() -> system.submitFiling.submit(school, filing.id(), returned.version())))
                .isInstanceOf(StaleVersion.class);
        submit(mended).orElseThrow();
        decide(scenario.approver, filing, Verdict.APPROVED, "").orElseThrow();
        assertThat(found(filing).form().hours().total()).isEqualTo(72);
        assertThatThrownBy(() -> behindTheBack("update filing set scale = 'other' where state = 'ACCEPTED'"))
                .hasMessageContaining("FIL-8");
        long last = found(filing).version();
        assertThat(system.in(() -> system.writeFiling.save(school, filing.id(), last, form("育婴员", Category.B, 20, 40)))
                        .refusals())
                .extracting(Refusal::reason)
                .containsExactly(FilingReason.NOT_OPEN);
    }

    @Test
    @DisplayName("REV-2: who handed it in does not decide, nor somebody without the post")
    void decidedByTheApprovalPost() {
        Filing filing = submitted(form("育婴员", Category.B, 20, 40)).orElseThrow();
        assertThat(decide(scenario.reviewer, filing, Verdict.APPROVED, "").refusals())
                .extracting(Refusal::reason)
                .containsExactly(ReviewReason.NOT_OF_THIS_LEVEL);
        assertThat(decide(school, filing, Verdict.APPROVED, "").refusals())
                .extracting(Refusal::reason)
                .contains(ReviewReason.NOT_OF_THIS_LEVEL, ReviewReason.OWN_ENTRY);
    }

    @Test
    @DisplayName("FIL-10: a class opens only for what was accepted, there, for its year and category")
    void aClassOpensForWhatWasFiled() {
        Filing filing = submitted(form("育婴员", Category.B, 20, 40)).orElseThrow();
        assertThat(open("育婴员", Category.B, "2026-04-01")).contains(FilingReason.NOT_FILED);
        decide(scenario.approver, filing, Verdict.APPROVED, "").orElseThrow();
        assertThat(open("育婴员", Category.B, "2026-04-01")).doesNotContain(FilingReason.NOT_FILED);
        assertThat(open("育婴员", Category.A, "2026-04-01")).contains(FilingReason.NOT_FILED);
        assertThat(open("育婴员", Category.B, "2027-01-04"))
                .as("the filing ended with its year")
                .contains(FilingReason.NOT_FILED);
    }

    @Test
    @DisplayName(
            "FIL-3, FIL-4: the same form is judged by the profile of its place, and each refusal names the article there")
    void twoProfilesTwoArticles() {
        FilingForm form = form("育婴员", Category.B, 12, 11);
        Scenario city = new Scenario(system, "370100");
        Caller other = city.school();
        questions(other, "育婴员");
        List<String> here = citations(submitted(school, form));
        List<String> there = citations(submitted(other, form));
        assertThat(here).hasSize(2).allSatisfy(article -> assertThat(article).contains("泰人社字〔2020〕43号 四（二）"));
        assertThat(there)
                .as("a region without a profile of its own goes by the province's")
                .hasSize(2)
                .allSatisfy(article -> assertThat(article).startsWith("本系统约定"));
    }

    @Test
    @DisplayName("FIL-7: a filing is decided by the profile of the day it was handed in, and keeps its version")
    void keepsTheProfileOfItsDay() {
        Filing filing = submitted(form("育婴员", Category.B, 8, 16)).orElseThrow();
        String profile = filing.profile().orElseThrow();
        Scenario.figureInForce(
                system, "370911", LocalDate.parse("2026-03-04"), "filing.minimum-hours", "40", "试行规定 第三条");
        system.at("2026-03-05T02:00:00Z");
        assertThat(decide(scenario.approver, filing, Verdict.APPROVED, "").isGranted())
                .isTrue();
        assertThat(found(filing).profile()).contains(profile);
        questions("电工");
        assertThat(submitted(form("电工", Category.B, 8, 16)).refusals())
                .as("what is handed in after the change goes by the new figure")
                .extracting(Refusal::reason)
                .containsExactly(FilingReason.HOURS_TOO_FEW);
    }

    @Test
    @DisplayName("REV-4: a draft is seen by its institution alone, what was handed in by the officers above it as well")
    void whoSeesWhat() {
        Filing draft = begun(form("育婴员", Category.B, 20, 40));
        assertThat(listed(school)).containsExactly(draft.id());
        assertThat(listed(scenario.approver)).isEmpty();
        assertThat(system.in(() -> system.filings.find(draft.id(), scenario.approver.scope())))
                .as("a draft, asked for by its id")
                .isEmpty();
        submit(draft).orElseThrow();
        assertThat(listed(scenario.approver)).containsExactly(draft.id());
        assertThat(listed(Scenario.officer(system, "370902", Post.APPROVAL))).isEmpty();
        assertThat(listed(scenario.school())).isEmpty();
    }

    private static FilingForm form(String training, Category category, int theory, int practice) {
        List<CourseItem> items = List.of(
                new CourseItem("理论知识", theory, Part.THEORY, Mode.OFFLINE),
                new CourseItem("操作技能", practice, Part.PRACTICE, Mode.OFFLINE));
        return form(training, category, items, Platform.NONE);
    }

    private static FilingForm online(Platform platform) {
        return form(
                "育婴员",
                Category.B,
                List.of(
                        new CourseItem("理论知识", 20, Part.THEORY, Mode.ONLINE),
                        new CourseItem("操作技能", 40, Part.PRACTICE, Mode.OFFLINE)),
                platform);
    }

    private static FilingForm form(String training, Category category, List<CourseItem> items, Platform platform) {
        return new FilingForm(
                "王芳",
                "0538-6998196",
                "",
                training,
                Optional.empty(),
                category,
                FiledHours.of(items),
                items,
                platform,
                List.of(
                        new FiledTeacher(Part.THEORY, "李明", "泰山学院", "讲师", "理论知识", ""),
                        new FiledTeacher(Part.PRACTICE, "张强", "泰安医院", "育婴员二级", "操作技能", "")),
                "每年 10 班，每班 50 人，每人成本 1200 元",
                "理论闭卷笔试，实操现场考核",
                "王芳");
    }

    private static FilingForm empty() {
        return new FilingForm(
                "",
                "",
                "",
                " ",
                Optional.of(""),
                null,
                new FiledHours(null, null, null, null, null),
                List.of(new CourseItem("", null, Part.THEORY, Mode.OFFLINE)),
                Platform.NONE,
                List.of(new FiledTeacher(Part.THEORY, "", "", "", "", "")),
                "",
                "",
                "");
    }

    private static FilingForm with(FilingForm form, FiledHours hours) {
        return new FilingForm(
                form.contact(),
                form.phone(),
                form.email(),
                form.training(),
                form.occupation(),
                form.category(),
                hours,
                form.items(),
                form.platform(),
                form.teachers(),
                form.scale(),
                form.assessment(),
                form.pledgedBy());
    }

    private void questions(String training) {
        questions(school, training);
    }

    private void questions(Caller whose, String training) {
        bring(
                whose,
                training,
                List.of(
                        new QuestionLine(5, "TRUE_FALSE", "判断题", List.of(), "true", "2", "EASY"),
                        new QuestionLine(6, "PRACTICAL", "操作题", List.of(), "按步骤评分", "40", "HARD")));
    }

    private void theoryOnly(String training) {
        bring(school, training, List.of(new QuestionLine(5, "TRUE_FALSE", "判断题", List.of(), "true", "2", "EASY")));
    }

    private void bring(Caller whose, String training, List<QuestionLine> lines) {
        system.in(() -> system.bringQuestions.bring(whose, new Brought(training, Category.B, lines)))
                .orElseThrow();
    }

    private UUID admit(String name) {
        return PlatformFixture.admitted(system, name, LocalDate.parse("2026-03-02"))
                .id();
    }

    private List<RuleVerdict> verdicts(Filing filing) {
        return system.in(() -> system.judgeFiling.judge(found(filing)));
    }

    private Filing begun(FilingForm form) {
        return begun(school, form);
    }

    private Filing begun(Caller whose, FilingForm form) {
        return system.in(() -> system.writeFiling.begin(whose, null, 2026, form))
                .orElseThrow();
    }

    private Decision<Filing> submit(Filing filing) {
        long version = found(filing).version();
        return system.in(() -> system.submitFiling.submit(school, filing.id(), version));
    }

    private Decision<Filing> submitted(FilingForm form) {
        return submitted(school, form);
    }

    private Decision<Filing> submitted(Caller whose, FilingForm form) {
        Filing draft = begun(whose, form);
        return system.in(() -> system.submitFiling.submit(whose, draft.id(), 0));
    }

    private Filing found(Filing filing) {
        return system.in(() -> system.filings.find(filing.id(), school.scope())).orElseThrow();
    }

    private Decision<Review.State> decide(Caller caller, Filing filing, Verdict verdict, String remark) {
        return system.in(() -> system.decideFiling.decide(
                caller,
                filing.id(),
                system.reviews
                        .latest(Matter.FILING, filing.id(), scenario.approver.scope())
                        .orElseThrow()
                        .version(),
                new Answer(verdict, remark)));
    }

    private List<AcceptedFiling> accepted() {
        return system.in(() -> system.filings.accepted("育婴员", Optional.of(2026), new Page.Part(0, 10)))
                .rows();
    }

    private List<FilingLine> overdue(String day) {
        return system.in(() -> system.filings.list(
                        new Filings.Query("", Optional.empty(), Optional.empty(), Optional.of(LocalDate.parse(day))),
                        scenario.approver.scope(),
                        new Page.Part(0, 10)))
                .rows();
    }

    private List<UUID> listed(Caller caller) {
        return system
                .in(() -> system.filings.list(
                        new Filings.Query("育婴员", Optional.empty(), Optional.empty(), Optional.empty()),
                        caller.scope(),
                        new Page.Part(0, 10)))
                .rows()
                .stream()
                .map(FilingLine::id)
                .toList();
    }

    private static List<String> citations(Decision<Filing> decision) {
        return decision.refusals().stream()
                .map(refusal -> refusal.citation().orElseThrow())
                .toList();
    }

    private List<Object> open(String training, Category category, String firstDay) {
        LocalDate first = LocalDate.parse(firstDay);
        TrainingClass drafted = system.in(() -> system.draftClass.draft(
                        school, new DraftClass.Draft(null, "班", training, "", category, 60, first, first.plusDays(20))))
                .orElseThrow();
        return new ArrayList<>(system.in(() -> system.submitClass.submit(school, drafted.id(), 0)).refusals().stream()
                .map(Refusal::reason)
                .toList());
    }

    private void behindTheBack(String statement) throws SQLException {
        try (Connection connection = system.behindTheBack();
                Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }
}
