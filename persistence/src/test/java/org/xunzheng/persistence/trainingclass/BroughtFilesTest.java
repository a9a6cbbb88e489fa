package org.xunzheng.persistence.trainingclass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.assessment.ResultLine;
import org.xunzheng.domain.heading.AssignHeadings;
import org.xunzheng.domain.person.IdNumber;
import org.xunzheng.domain.person.PersonFixture;
import org.xunzheng.domain.rule.Folded;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trainingclass.BringRoster;
import org.xunzheng.domain.trainingclass.RosterLine;
import org.xunzheng.domain.trainingclass.RosterReason;
import org.xunzheng.domain.trainingclass.TraineeLine;
import org.xunzheng.domain.trainingclass.TrainingClass;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;
import org.xunzheng.persistence.heading.SqlAssignedHeadings;
import org.xunzheng.persistence.sql.Statement;

@DisplayName("What is in files as offices bring them, once it is stored")
class BroughtFilesTest {

    private static final TestSystem SYSTEM = new TestSystem();
    private static final Scenario SCENARIO = new Scenario(SYSTEM, "370911");

    @Test
    @DisplayName("EXM-3: who was absent has a result of their own, and gets no certificate")
    void whoWasAbsentGetsNoCertificate() throws SQLException {
        Caller school = SCENARIO.school();
        TrainingClass approved = SCENARIO.approved(school, 0, 3);
        List<ResultLine> lines = new ArrayList<>(Scenario.allPassed(0, 3));
        String idNumber = PersonFixture.idNumber(1).digits();
        lines.set(1, new ResultLine(3, PersonFixture.name(1), idNumber, "", "缺考", "缺考"));
        SYSTEM.in(() -> SYSTEM.submitResults
                .submit(school, approved.id(), approved.version(), lines)
                .orElseThrow());
        List<TraineeLine> shown = SYSTEM.in(() -> SYSTEM.rosters
                .list(approved.id(), school.scope(), new Page.Part(0, 10))
                .rows());
        assertThat(shown).extracting(TraineeLine::absent).containsExactly(false, true, false);
        assertThat(shown)
                .extracting(TraineeLine::passed)
                .containsExactly(Optional.of(true), Optional.of(false), Optional.of(true));
        assertRefused(
                "update trainee set passed = true where class_id = '" + approved.id() + "'", "absent_did_not_pass");
        SYSTEM.in(() -> SYSTEM.confirmResults
                .confirm(SCENARIO.reviewer, approved.id(), SCENARIO.version(approved.id()))
                .orElseThrow());
        SCENARIO.issue(SCENARIO.read(approved.id()));
        assertThat(SYSTEM.in(() -> SYSTEM.certificates.ofClass(approved.id(), school.scope())))
                .extracting(c -> c.holder().name())
                .containsExactly(PersonFixture.name(0), PersonFixture.name(2));
    }

    @Test
    @DisplayName("CLS-4: who has another paper is trained, assessed and certified under its number")
    void certifiesUnderTheNumberOfAnotherPaper() {
        Caller school = SCENARIO.school();
        TrainingClass drafted = SCENARIO.drafted(school);
        List<RosterLine> roster = List.of(
                new RosterLine(2, "陈大文", "台湾居民来往大陆通行证", "12345678", false, ""),
                new RosterLine(3, "李小龙", "", "H12345678", false, ""));
        SYSTEM.in(() -> SYSTEM.bringRoster
                .bring(school, drafted.id(), drafted.version(), roster)
                .orElseThrow());
        SCENARIO.submit(school, drafted.id());
        SYSTEM.in(() -> SYSTEM.decideOpening
                .approve(SCENARIO.reviewer, drafted.id(), SCENARIO.version(drafted.id()))
                .orElseThrow());
        List<ResultLine> lines = List.of(
                new ResultLine(2, "陈大文", "12345678", "80", "80", "合格"),
                new ResultLine(3, "李小龙", "H12345678", "80", "80", "合格"));
        SYSTEM.in(() -> SYSTEM.submitResults
                .submit(school, drafted.id(), SCENARIO.version(drafted.id()), lines)
                .orElseThrow());
        SYSTEM.in(() -> SYSTEM.confirmResults
                .confirm(SCENARIO.reviewer, drafted.id(), SCENARIO.version(drafted.id()))
                .orElseThrow());
        SCENARIO.issue(SCENARIO.read(drafted.id()));
        assertThat(SYSTEM.in(() -> SYSTEM.certificates.ofClass(drafted.id(), school.scope())))
                .extracting(c -> c.holder().idNumber().digits())
                .containsExactly("12345678", "H12345678");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "·", ". .", "''''"})
    @DisplayName("CLS-4: the database keeps no name without letters")
    void keepsNoNameWithoutLetters(String name) throws SQLException {
        TrainingClass brought = SCENARIO.withRoster(SCENARIO.school(), 0, 1);
        assertRefused(
                "update trainee set name = '" + name + "' where class_id = '" + brought.id() + "'",
                "trainee_name_has_letters");
    }

    @Test
    @DisplayName("CLS-4: ages beyond the limits of the place are told when a roster is brought, and to who decides")
    void tellsAgesThatAreWorthALook() {
        Caller school = SCENARIO.school();
        TrainingClass drafted = SCENARIO.drafted(school);
        LocalDate firstDay = drafted.plan().firstDay();
        List<RosterLine> roster = List.of(
                line(3, "试小宝", firstDay.minusYears(16).plusDays(1)),
                line(4, "试少年", firstDay.minusYears(16)),
                line(5, "试老伯", firstDay.minusYears(66).plusDays(1)),
                line(6, "试百岁", firstDay.minusYears(66)));
        BringRoster.Brought brought = SYSTEM.in(() -> SYSTEM.bringRoster
                .bring(school, drafted.id(), drafted.version(), roster)
                .orElseThrow());
        assertThat(brought.warnings())
                .containsExactly(
                        Refusal.at(Place.row(3, "idNumber"), RosterReason.YOUNG, "试小宝", 15, 16)
                                .citing("本系统约定"),
                        Refusal.at(Place.row(6, "idNumber"), RosterReason.OLD, "试百岁", 66, 65)
                                .citing("本系统约定"));
        assertThat(SYSTEM.in(() -> SYSTEM.rosterFindings.of(SCENARIO.read(drafted.id()), SCENARIO.reviewer.scope())))
                .extracting(refusal -> refusal.place().row())
                .containsExactly(1, 4);
    }

    @Test
    @DisplayName("The database folds as the rule says, so that what was typed is found")
    void foldsAsTheRuleSays() {
        List<String> texts = List.of(
                "阿依古丽•买买提",
                "阿依古丽 · 买买提",
                "泰安市（岱岳）培训【中心】",
                "ＡＢＣ－１２３",
                "Émile O'Neill. ",
                "王\u202d芳\u200b\ufeff\u3000〇",
                "50%_\\",
                "𠮷田\ufe0d〔2024〕52号\t\n");
        for (String text : texts) {
            assertThat(SYSTEM.in(() ->
                            SYSTEM.sql.list(Statement.of("select search_folded(?)", text), row -> row.getString(1))))
                    .as(text)
                    .containsExactly(Folded.of(text));
        }
    }

    @Test
    @DisplayName("Names are found in whatever width, bracket, dot or space they are typed")
    void findsNamesHoweverTheyAreTyped() {
        List<String> typed = List.of("阿依古丽•买", "阿依 古丽·买", "阿依古丽买", "(测试)", "（测试）", "ａｂｃ");
        List<String> found = SYSTEM.in(() -> SYSTEM.sql.list(
                Statement.of("select t from unnest(?::text[]) t where true", "{阿依古丽·买买提（测试）ABC}")
                        .having(typed.get(0), "search_folded(t)"),
                row -> row.getString(1)));
        assertThat(found).hasSize(1);
        for (String text : typed) {
            assertThat(SYSTEM.in(() -> SYSTEM.sql.list(
                            Statement.of("select t from unnest(?::text[]) t where true", "{阿依古丽·买买提（测试）ABC}")
                                    .having(text, "search_folded(t)"),
                            row -> row.getString(1))))
                    .as(text)
                    .hasSize(1);
        }
    }

    @Test
    @DisplayName("Names are sorted by pinyin")
    void sortsNamesByPinyin() {
        assertThat(SYSTEM.in(() -> SYSTEM.sql.list(
                        Statement.of("select t from unnest(?::text[]) t order by t collate pinyin", "{张伟,王芳,安丽,李娜,白强}"),
                        row -> row.getString(1))))
                .containsExactly("安丽", "白强", "李娜", "王芳", "张伟");
    }

    @Test
    @DisplayName("A heading that was assigned to a column counts for the whole institution, and for no other")
    void keepsAssignedHeadingsForThePlace() {
        SqlAssignedHeadings headings = new SqlAssignedHeadings(SYSTEM.sql);
        AssignHeadings assign = new AssignHeadings(headings, SYSTEM.trail, Clock.systemUTC());
        Caller school = SCENARIO.school();
        Caller other = SCENARIO.school();
        run(() -> assign.assign(school, "roster", new HashMap<>(Map.of("证件", "idNumber", "联络", "name"))));
        run(() -> assign.assign(school, "roster", new HashMap<>(Map.of("联络", "phone"))));
        run(() -> assign.assign(SCENARIO.reviewer, "legacy", new HashMap<>(Map.of("号", "number"))));
        assertThat(SYSTEM.in(() -> headings.of(school, "roster")))
                .containsOnly(Map.entry("证件", "idNumber"), Map.entry("联络", "phone"));
        assertThat(SYSTEM.in(() -> headings.of(school, "results"))).isEmpty();
        assertThat(SYSTEM.in(() -> headings.of(other, "roster"))).isEmpty();
        assertThat(SYSTEM.in(() -> headings.of(SCENARIO.reviewer, "legacy"))).containsOnlyKeys("号");
        run(() -> assign.forget(school, "roster"));
        assertThat(SYSTEM.in(() -> headings.of(school, "roster"))).isEmpty();
        assertThat(SYSTEM.in(() -> headings.of(SCENARIO.reviewer, "legacy"))).isNotEmpty();
    }

    private static void run(Runnable step) {
        SYSTEM.in(() -> {
            step.run();
            return true;
        });
    }

    private static RosterLine line(int row, String name, LocalDate born) {
        String digits = "370911" + born.toString().replace("-", "") + "51" + row;
        return new RosterLine(row, name, IdNumber.completing(digits).digits(), false, "");
    }

    private static void assertRefused(String change, String constraint) throws SQLException {
        try (Connection behind = SYSTEM.behindTheBack();
                var statement = behind.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate(change)).hasMessageContaining(constraint);
        }
    }
}
