package org.xunzheng.web.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.xunzheng.domain.person.PhoneNumber;
import org.xunzheng.domain.privacy.PersonalFiles.Entry;
import org.xunzheng.domain.privacy.PersonalFiles.PersonalFile;
import org.xunzheng.sheets.Heading;
import org.xunzheng.sheets.SheetWriter;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.sheet.ListSheet;

/** What is held about one person, as one workbook; its file name tells nobody whose it is. */
@RequestScoped
public class PersonSheet {

    private PageTexts texts;

    protected PersonSheet() {}

    @Inject
    PersonSheet(PageTexts texts) {
        this.texts = texts;
    }

    void send(PersonalFile file) {
        String name = texts.message("person.file");
        List<Heading> headings = List.of(
                new Heading(texts.message("person.kind"), 14),
                new Heading(texts.message("column.name"), 12),
                new Heading(texts.message("column.idNumber"), 22),
                new Heading(texts.message("reveal.phone"), 16),
                new Heading(texts.message("person.key"), 24),
                new Heading(texts.message("person.about"), 30),
                new Heading(texts.message("institution.name"), 30),
                new Heading(texts.message("person.authority"), 24),
                new Heading(texts.message("person.day"), 12),
                new Heading(texts.message("person.outcome"), 10),
                new Heading(texts.message("person.note"), 40));
        ListSheet.send(
                name,
                out -> SheetWriter.list(
                        name,
                        headings,
                        file.entries().stream().map(entry -> cells(file, entry)).iterator(),
                        out));
    }

    private List<String> cells(PersonalFile file, Entry entry) {
        return List.of(
                texts.of(entry.kind()),
                entry.name(),
                file.person().digits(),
                entry.phone().map(PhoneNumber::whole).orElse(""),
                entry.key(),
                entry.about(),
                entry.institution(),
                entry.authority(),
                entry.day().map(LocalDate::toString).orElse(""),
                entry.passed()
                        .map(passed -> texts.message(passed ? "outcome.passed" : "outcome.failed"))
                        .orElse(""),
                entry.note());
    }
}
