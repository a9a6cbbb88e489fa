package org.xunzheng.web.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.filing.FiledHours;
import org.xunzheng.domain.filing.FiledTeacher;
import org.xunzheng.domain.filing.Filing;
import org.xunzheng.domain.filing.FilingForm;
import org.xunzheng.domain.filing.FilingState;
import org.xunzheng.domain.questionbank.Part;
import org.xunzheng.domain.review.Review;
import org.xunzheng.reports.filing.FilingFormReport;
import org.xunzheng.reports.filing.FilingSheet;
import org.xunzheng.web.text.Texts;

/** Prints the form of a filing, or the empty one (RPT-2). It is an official form, so it is in Chinese whoever prints it. */
@ApplicationScoped
class PrintFiling {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日");

    private final ReadFilings read;
    private final FilingFormReport report;
    private final Clock clock;

    @Inject
    PrintFiling(ReadFilings read, FilingFormReport report, Clock clock) {
        this.read = read;
        this.report = report;
        this.clock = clock;
    }

    protected PrintFiling() {
        this(null, null, null);
    }

    /** The empty form. */
    void empty(OutputStream out) {
        report.pdf(FilingSheet.empty(), out);
    }

    /** The form as it is filled in; with the authority's opinion once it is accepted. */
    FilingSheet sheet(UUID id, Scope scope) {
        Texts words = Texts.in(Locale.CHINESE);
        Filing filing = read.one(id, scope);
        FilingForm form = filing.form();
        FiledHours hours = form.hours();
        Optional<Review.Step> decision = filing.state() == FilingState.ACCEPTED
                ? read.review(id, scope)
                        .flatMap(review -> review.steps().stream().reduce((one, next) -> next))
                : Optional.empty();
        return new FilingSheet(
                filing.institutionName(),
                filing.authorityName(),
                String.valueOf(filing.year()),
                form.contact(),
                form.phone(),
                form.email(),
                form.category() == null ? form.training() : form.training() + "（" + words.of(form.category()) + "）",
                new FilingSheet.Hours(hours.total(), hours.theory(), hours.practice(), hours.online(), hours.offline()),
                form.items().stream()
                        .map(item -> new FilingSheet.Item(item.name(), item.hours(), words.of(item.mode())))
                        .toList(),
                teachers(form, Part.THEORY),
                teachers(form, Part.PRACTICE),
                form.scale(),
                form.assessment(),
                read.bank(filing, scope)
                        .map(bank -> words.message("filing.bank.of", bank.number(), bank.theory(), bank.practice()))
                        .orElse(""),
                form.pledgedBy(),
                decision.map(step -> words.message("filing.opinion")).orElse(""),
                decision.map(step -> DAY.format(step.at().atZone(clock.getZone())))
                        .orElse(""));
    }

    private static List<FilingSheet.Teacher> teachers(FilingForm form, Part part) {
        return form.teachers().stream()
                .filter(teacher -> teacher.part() == part)
                .map(PrintFiling::teacher)
                .toList();
    }

    private static FilingSheet.Teacher teacher(FiledTeacher teacher) {
        return new FilingSheet.Teacher(
                teacher.name(), teacher.employer(), teacher.certificate(), teacher.subject(), teacher.phone());
    }

    void print(FilingSheet sheet, OutputStream out) {
        report.pdf(sheet, out);
    }
}
