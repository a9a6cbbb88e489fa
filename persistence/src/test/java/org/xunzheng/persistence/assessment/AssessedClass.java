package org.xunzheng.persistence.assessment;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.draw.AnnounceDraw;
import org.xunzheng.domain.draw.Draw;
import org.xunzheng.domain.draw.SeedSource;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.questionbank.BringQuestions.Brought;
import org.xunzheng.domain.questionbank.QuestionLine;
import org.xunzheng.domain.review.Verdict;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.trainingclass.TrainingClass;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;
import org.xunzheng.serial.Category;

/** A class whose training is over, of a school that filed a bank of forty questions; it is assessed in five days. */
public final class AssessedClass {

    public static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    public static final String TEACHER = "周老师";

    /** The training was filed once more, with another bank and a teacher. */
    private static final String FILED_AGAIN = """
            insert into filing (id, version, institution_id, authority_id, year, state, contact, email, training, category,
                                total, theory, practice, online, offline, platform, platform_faces, platform_roll_call,
                                platform_interaction, platform_records, scale, assessment, pledged_by, bank_version, changed_at)
            select ?, 0, institution_id, authority_id, year, 'DRAFT', contact, email, training, category, total, theory,
                   practice, online, offline, platform, platform_faces, platform_roll_call, platform_interaction,
                   platform_records, scale, assessment, pledged_by, ?, changed_at
              from filing where institution_id = ? and category = 'B' and year = 2026
            """;

    private static final String TEACHES = """
            insert into filing_teacher (filing_id, position, part, name, employer, certificate, subject)
            values (?, 1, 'THEORY', '%s', '', '', '')
            """.formatted(TEACHER);
    private static final String ACCEPTED = """
            update filing f set state = 'ACCEPTED', profile = o.profile, submitted_on = o.submitted_on,
                                submitted_by = o.submitted_by, decided_by = o.decided_by, turn = 2
              from filing o where f.id = ? and o.institution_id = f.institution_id and o.category = 'B' and o.year = 2026
                              and o.state = 'ACCEPTED'
            """;

    public final TestSystem system;
    public final Scenario scenario;
    public final Caller school;
    public final UUID bank;
    public final TrainingClass trainingClass;

    public AssessedClass(TestSystem system, Scenario scenario) {
        this.system = system;
        this.scenario = scenario;
        school = scenario.school();
        bank = system.in(() -> system.bringQuestions.bring(school, new Brought("保育师", Category.B, questions())))
                .orElseThrow()
                .id();
        fileAgain();
        trainingClass = scenario.approved(school, 0, 3);
    }

    private void fileAgain() {
        UUID filing = UUID.randomUUID();
        try (Connection connection = system.behindTheBack()) {
            run(connection, FILED_AGAIN, filing, bank, school.institution().orElseThrow());
            run(connection, TEACHES, filing);
            run(connection, ACCEPTED, filing);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(Connection connection, String statement, Object... bound) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < bound.length; i++) {
                prepared.setObject(i + 1, bound[i]);
            }
            prepared.executeUpdate();
        }
    }

    private static List<QuestionLine> questions() {
        List<QuestionLine> lines = new ArrayList<>();
        some(lines, 14, "TRUE_FALSE", "EASY");
        some(lines, 10, "TRUE_FALSE", "MEDIUM");
        some(lines, 6, "TRUE_FALSE", "HARD");
        some(lines, 4, "PRACTICAL", "EASY");
        some(lines, 3, "PRACTICAL", "MEDIUM");
        some(lines, 3, "PRACTICAL", "HARD");
        return lines;
    }

    private static void some(List<QuestionLine> lines, int howMany, String kind, String difficulty) {
        for (int i = 0; i < howMany; i++) {
            int row = lines.size() + 2;
            lines.add(new QuestionLine(
                    row, kind, "第 " + row + " 题：" + kind + " " + difficulty, List.of(), "true", "2", difficulty));
        }
    }

    /** What somebody types who plans it right: ten questions of theory and two tasks, on two papers. */
    public Map<String, Object> typed() {
        Map<String, Object> typed = new HashMap<>();
        typed.put("trainingClass", trainingClass.id());
        typed.put("day", DAY.toString());
        typed.put("beginsAt", "9");
        typed.put("minutes", "120");
        typed.put("room", "实训楼 301");
        typed.put("invigilators", "孙监考、吴监考");
        typed.put("phone", "0538-6998196");
        typed.put("coreSkills", "婴幼儿生活照料、安全看护、游戏活动组织");
        typed.put("papers", "A_AND_B");
        typed.put("theoryEasy", "5");
        typed.put("theoryEasyMarks", "5");
        typed.put("theoryMedium", "3");
        typed.put("theoryMediumMarks", "10");
        typed.put("theoryHard", "2");
        typed.put("theoryHardMarks", "20");
        typed.put("practiceEasy", "1");
        typed.put("practiceEasyMarks", "40");
        typed.put("practiceHard", "1");
        typed.put("practiceHardMarks", "60");
        return typed;
    }

    /** The same with other values; an empty one is left out. */
    public Map<String, Object> typed(String... changed) {
        Map<String, Object> typed = typed();
        for (int i = 0; i < changed.length; i += 2) {
            typed.put(changed[i], changed[i + 1]);
        }
        return typed;
    }

    public Decision<Matter> plan(Map<String, Object> typed) {
        return system.handIn(school, "assessment", typed);
    }

    /** The class with a plan in force. */
    public AssessedClass planned() {
        system.decide(scenario.reviewer, plan(typed()).orElseThrow(), Verdict.APPROVED, "")
                .orElseThrow();
        return this;
    }

    public Decision<Draw> announce(SeedSource source, String words, LocalDate eventDay) {
        return system.in(() -> system.announcePapers.announce(
                scenario.reviewer, trainingClass.id(), new AnnounceDraw.Source(source, words, eventDay)));
    }

    public Draw announced() {
        return announce(SeedSource.DIGITS, "区人社局二楼大厅，十枚骰子掷两次，纪检人员到场", null).orElseThrow();
    }
}
