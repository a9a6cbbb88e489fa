package org.xunzheng.web.trail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.trail.RecordPart;
import org.xunzheng.domain.trail.SearchTrail;
import org.xunzheng.domain.trail.TrailFilter;
import org.xunzheng.domain.trail.TrailLine;
import org.xunzheng.sheets.Heading;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.list.Column;
import org.xunzheng.web.list.ListPage;
import org.xunzheng.web.sheet.ListSheet;
import org.xunzheng.web.text.Texts;

/** The trail as a workbook: everything that the filter lets through, read part by part while it is written. */
@RequestScoped
public class TrailSheet {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private SearchTrail searchTrail;
    private PageTexts texts;

    protected TrailSheet() {}

    @Inject
    TrailSheet(SearchTrail searchTrail, PageTexts texts) {
        this.searchTrail = searchTrail;
        this.texts = texts;
    }

    /** The trail on a page; an entry leads to the page of what it is about. */
    ListPage<TrailLine> list(Function<Page.Part, Page<TrailLine>> source, Function<TrailLine, String> page) {
        return ListPage.of(
                "page.trail.title",
                List.of(
                        Column.<TrailLine>text("trail.at", TrailLine::at).wide(11),
                        Column.<TrailLine>text("trail.action", TrailLine::action)
                                .wide(10),
                        Column.<TrailLine>text(
                                        "trail.person", line -> line.name() + "（" + line.login() + "） " + line.place())
                                .wide(18),
                        Column.<TrailLine>text(
                                        "trail.subject", line -> line.subject().kind())
                                .to(page)
                                .wide(6),
                        Column.<TrailLine>text("trail.facts", this::facts)),
                source,
                texts);
    }

    void send(Caller caller, TrailFilter asked) {
        TrailFilter filter = searchTrail.export(caller, asked);
        ListSheet.send(
                texts.message("page.trail.title"),
                headings(texts.get()),
                part -> part(caller, filter, part),
                line -> cells(line, texts.get()));
    }

    private Page<TrailLine> part(Caller caller, TrailFilter filter, Page.Part part) {
        return searchTrail.part(caller, filter, part);
    }

    static List<Heading> headings(Texts texts) {
        return List.of(
                new Heading(texts.message("trail.at"), 20),
                new Heading(texts.message("trail.action"), 18),
                new Heading(texts.message("trail.person"), 16),
                new Heading(texts.message("login.login"), 18),
                new Heading(texts.message("account.place"), 30),
                new Heading(texts.message("trail.subject"), 16),
                new Heading(texts.message("trail.subject.id"), 38),
                new Heading(texts.message("trail.number"), 8),
                new Heading(texts.message("trail.facts"), 80));
    }

    static List<String> cells(TrailLine line, Texts texts) {
        return List.of(
                TIME.format(line.at()),
                texts.of(line.action()),
                line.name(),
                line.login(),
                line.place(),
                texts.of(line.subject().kind()),
                line.subject().id().toString(),
                Integer.toString(line.number()),
                facts(line, texts));
    }

    private String facts(TrailLine line) {
        return facts(line, texts.get());
    }

    private static String facts(TrailLine line, Texts texts) {
        // The hashes by which an entry seals rows are for verification, not for readers.
        return line.facts().entrySet().stream()
                .filter(fact -> !RecordPart.isSeal(fact.getKey()))
                .map(fact -> texts.message(
                        "fact", texts.fact(line.subject().kind(), fact.getKey()), words(texts, fact.getValue())))
                .collect(Collectors.joining(texts.message("facts.separator")));
    }

    /** Constants by their words. */
    private static String words(Texts texts, String value) {
        return Arrays.stream(value.split(",")).map(texts::label).collect(Collectors.joining(","));
    }
}
