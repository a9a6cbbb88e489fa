package org.xunzheng.domain.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xunzheng.domain.rule.Refusal;

/** Reads what a document says, and everything that is wrong with it at once. */
final class ReadDocument {

    private static final Set<String> HEAD = Set.of("region", "valid-from", "title", "figures");
    private static final Set<String> OF_A_FIGURE = Set.of("value", "cite");
    private static final int LONGEST_TITLE = 100;

    private final Findings findings = new Findings();
    private final Optional<Provisions> provisions;

    ReadDocument(Raw document) {
        provisions = read(document);
    }

    /** What it says; nothing if anything is wrong with it. */
    Optional<Provisions> provisions() {
        return findings.isEmpty() ? provisions : Optional.empty();
    }

    List<Refusal> refusals() {
        return findings.all();
    }

    private Optional<Provisions> read(Raw document) {
        if (!(document instanceof Raw.Group head)) {
            findings.add(document.line(), PolicyReason.NOT_A_GROUP);
            return Optional.empty();
        }
        Entries.check(head, HEAD, findings);
        Optional<String> region = line(head, "region");
        Optional<LocalDate> validFrom = line(head, "valid-from").flatMap(text -> day(text, head));
        Optional<String> title = line(head, "title");
        if (title.filter(text -> text.length() > LONGEST_TITLE).isPresent()) {
            findings.add(head.line(), PolicyReason.LINE_TOO_LONG, LONGEST_TITLE);
        }
        Provisions.Collector figures = new Provisions.Collector();
        required(head, "figures").ifPresent(raw -> sections(raw, figures));
        return region.isPresent() && validFrom.isPresent() && title.isPresent()
                ? Optional.of(figures.as(region.get(), validFrom.get(), title.get()))
                : Optional.empty();
    }

    private void sections(Raw raw, Provisions.Collector into) {
        group(raw).ifPresent(sections -> {
            Set<String> known = Key.all().stream().map(Key::section).collect(Collectors.toSet());
            Entries.check(sections, known, findings);
            for (Raw.Entry section : sections.entries()) {
                if (known.contains(section.name())) {
                    group(section.value()).ifPresent(figures -> figures(section.name(), figures, into));
                }
            }
        });
    }

    private void figures(String section, Raw.Group figures, Provisions.Collector into) {
        Set<String> seen = new HashSet<>();
        for (Raw.Entry entry : figures.entries()) {
            Optional<Key<?>> key = Key.of(section + "." + entry.name());
            if (key.isEmpty()) {
                findings.add(entry.line(), PolicyReason.UNKNOWN_ENTRY, section + "." + entry.name());
                continue;
            }
            findings.about(key.get().code());
            if (!seen.add(entry.name())) {
                findings.add(entry.line(), PolicyReason.TWICE, key.get().code());
            }
            group(entry.value()).ifPresent(figure -> {
                Entries.check(figure, OF_A_FIGURE, findings);
                Provision.read(key.get(), figure, findings).ifPresent(into::add);
            });
            findings.about("");
        }
    }

    private Optional<Raw.Group> group(Raw raw) {
        if (raw instanceof Raw.Group group) {
            return Optional.of(group);
        }
        findings.add(raw.line(), PolicyReason.NOT_A_GROUP);
        return Optional.empty();
    }

    private Optional<String> line(Raw.Group head, String name) {
        return required(head, name).flatMap(raw -> Form.line(raw, findings));
    }

    private Optional<Raw> required(Raw.Group head, String name) {
        Optional<Raw> found = head.get(name);
        if (found.isEmpty()) {
            findings.add(head.line(), PolicyReason.ENTRY_MISSING, name);
        }
        return found;
    }

    private Optional<LocalDate> day(String text, Raw.Group head) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            findings.add(head.get("valid-from").orElse(head).line(), PolicyReason.NOT_A_DAY, text);
            return Optional.empty();
        }
    }
}
