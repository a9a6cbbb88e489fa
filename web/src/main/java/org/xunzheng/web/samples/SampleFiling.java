package org.xunzheng.web.samples;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.filing.CourseItem;
import org.xunzheng.domain.filing.CourseItem.Mode;
import org.xunzheng.domain.filing.FiledHours;
import org.xunzheng.domain.filing.FiledTeacher;
import org.xunzheng.domain.filing.Filing;
import org.xunzheng.domain.filing.FilingForm;
import org.xunzheng.domain.filing.Platform;
import org.xunzheng.domain.questionbank.BringQuestions;
import org.xunzheng.domain.questionbank.Part;
import org.xunzheng.domain.questionbank.QuestionLine;
import org.xunzheng.domain.review.TakeLevel;
import org.xunzheng.domain.review.Verdict;
import org.xunzheng.serial.Category;

/** Files a sample training for a year, with its question bank. */
final class SampleFiling {

    private final SamplePorts ports;
    private final Clock clock;
    private final Caller approver;

    SampleFiling(SamplePorts ports, Clock clock, Caller approver) {
        this.ports = ports;
        this.clock = clock;
        this.approver = approver;
    }

    /** Has it filed and accepted, unless it is. */
    void accepted(Caller school, String training, Category category, int year) {
        UUID institution = school.institution().orElseThrow();
        boolean isFiled =
                ports.filings().isFiled(institution, approver.authority().id(), training, category, year);
        if (!isFiled) {
            Filing filing = submitted(school, training, category, year);
            ports.decideFiling(clock)
                    .decide(approver, filing.id(), 0, new TakeLevel.Answer(Verdict.APPROVED, ""))
                    .orElseThrow();
        }
    }

    Filing submitted(Caller school, String training, Category category, int year) {
        questions(school, training, category);
        Filing draft = begun(school, training, category, year);
        return ports.submitFiling(clock).submit(school, draft.id(), 0).orElseThrow();
    }

    /** Hands in a filing of which a part of theory is taught online. */
    void submittedOnline(Caller school, String training, Category category, int year, String platform) {
        questions(school, training, category);
        Filing draft = begun(school, year, form(school, training, category, Mode.ONLINE, Platform.admitted(platform)));
        ports.submitFiling(clock).submit(school, draft.id(), 0).orElseThrow();
    }

    Filing begun(Caller school, String training, Category category, int year) {
        return begun(school, year, form(school, training, category, Mode.OFFLINE, Platform.NONE));
    }

    private Filing begun(Caller school, int year, FilingForm form) {
        return ports.writeFiling(clock).begin(school, null, year, form).orElseThrow();
    }

    private void questions(Caller school, String training, Category category) {
        if (category == Category.C) {
            return;
        }
        ports.bringQuestions(clock)
                .bring(school, new BringQuestions.Brought(training, category, bank(training)))
                .orElseThrow();
    }

    /** Enough of every difficulty for two papers. */
    private static List<QuestionLine> bank(String training) {
        List<QuestionLine> lines = new ArrayList<>();
        List<String> options = List.of("遵守操作规程", "凭经验操作", "听从他人安排", "以上都不对");
        for (String when : List.of("上岗前", "操作中", "交接班时", "收尾时")) {
            lines.add(theory(lines, "SINGLE", training + when + "应当（）。", options, "A", "EASY"));
            lines.add(theory(lines, "TRUE_FALSE", training + when + "应当检查设备和场地。", List.of(), "true", "EASY"));
            lines.add(theory(
                    lines,
                    "MULTIPLE",
                    when + "发生意外伤害，" + training + "应当（）。",
                    List.of("立即停止操作", "及时报告", "隐瞒不报", "配合救助"),
                    "ABD",
                    "MEDIUM"));
            lines.add(theory(lines, "TRUE_FALSE", training + when + "可以省略记录。", List.of(), "false", "HARD"));
        }
        for (String task : List.of("准备工作", "典型工作任务", "应急处置", "质量检查")) {
            lines.add(new QuestionLine(
                    lines.size() + 2,
                    "PRACTICAL",
                    "独立完成" + training + "的" + task + "。",
                    List.of(),
                    "准备 20 分，操作 60 分，整理 20 分",
                    "100",
                    "HARD"));
        }
        return lines;
    }

    private static QuestionLine theory(
            List<QuestionLine> before,
            String kind,
            String text,
            List<String> options,
            String answer,
            String difficulty) {
        return new QuestionLine(before.size() + 2, kind, text, options, answer, "2", difficulty);
    }

    private static FilingForm form(
            Caller school, String training, Category category, Mode ofTheory, Platform platform) {
        List<CourseItem> items = List.of(
                new CourseItem("职业道德与法律法规", 6, Part.THEORY, Mode.OFFLINE),
                new CourseItem(training + "基础知识", 14, Part.THEORY, ofTheory),
                new CourseItem(training + "操作技能", 52, Part.PRACTICE, Mode.OFFLINE),
                new CourseItem("安全生产与应急处置", 8, Part.PRACTICE, Mode.OFFLINE));
        return new FilingForm(
                school.name(),
                "0538-8560011",
                "",
                training,
                Optional.empty(),
                category,
                FiledHours.of(items),
                items,
                platform,
                List.of(
                        new FiledTeacher(Part.THEORY, "宋立民", "泰安市职工大学", "讲师", "基础知识", "0538-8560012"),
                        new FiledTeacher(
                                Part.PRACTICE, "孟凡荣", school.place(), training + "高级技师", "操作技能", "0538-8560013")),
                "全年计划 8 期，每期不超过 50 人；每人培训成本约 1200 元。",
                "理论知识闭卷笔试，操作技能现场考核，均达到 60 分为合格；试题由人社部门从备案题库中随机抽取。",
                school.name());
    }
}
