package org.xunzheng.domain.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Input;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.serial.Category;

/** Reads a file of projects line by line; everything wrong with it is told at once (CAT-1 to CAT-3). */
@Clause({"CAT-1", "CAT-2", "CAT-3"})
final class CatalogueCheck {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_CONTENT = 2_000;

    private final Map<String, Occupation> occupations;
    private final List<Project> projects = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final Map<Project.Key, Integer> rows = new HashMap<>();

    private CatalogueCheck(Map<String, Occupation> occupations) {
        this.occupations = occupations;
    }

    /** @param occupations those that the lines name and that there are, by code */
    static CatalogueCheck of(List<CatalogueLine> lines, Map<String, Occupation> occupations) {
        CatalogueCheck check = new CatalogueCheck(occupations);
        lines.forEach(line -> check.new Reading(line).read());
        if (lines.isEmpty()) {
            check.refusals.add(Refusal.of(CatalogueReason.EMPTY));
        }
        return check;
    }

    List<Project> projects() {
        return projects;
    }

    List<Refusal> refusals() {
        return refusals;
    }

    /** One line on its way to a project. */
    private final class Reading {

        private final CatalogueLine line;
        private final int before = refusals.size();

        Reading(CatalogueLine line) {
            this.line = line;
        }

        void read() {
            String name = text("project", line.name(), LONGEST_NAME, CatalogueReason.NAME_MISSING);
            Optional<Category> category =
                    one(Category.class, "category", line.category(), CatalogueReason.CATEGORY_UNKNOWN);
            category.ifPresent(known -> once(new Project.Key(name, known)));
            Optional<Occupation> occupation = occupation();
            Optional<Boolean> urgent = urgent();
            Optional<Need> need = one(Need.class, "need", line.need(), CatalogueReason.NEED_UNKNOWN);
            int hours = number("hours", line.hours(), 1, CatalogueReason.HOURS_MALFORMED);
            String content = text("content", line.content(), LONGEST_CONTENT, CatalogueReason.CONTENT_MISSING);
            int subsidy = number("subsidy", line.subsidy(), 0, CatalogueReason.SUBSIDY_MALFORMED);
            Optional<StandardOrigin> origin =
                    one(StandardOrigin.class, "origin", line.origin(), CatalogueReason.ORIGIN_UNKNOWN);
            Optional<String> adoptedFrom = adoptedFrom(origin);
            Optional<LocalDate> from = day("validFrom", line.validFrom());
            Optional<LocalDate> until = day("validUntil", line.validUntil());
            if (Input.line(line.validFrom()).isEmpty()) {
                refuse("validFrom", CatalogueReason.VALID_FROM_MISSING);
            }
            if (from.isPresent() && until.filter(from.get()::isAfter).isPresent()) {
                refuse("validUntil", CatalogueReason.DAYS_OUT_OF_ORDER, until.get(), from.get());
            }
            if (refusals.size() == before) {
                projects.add(new Project(
                        name,
                        category.orElseThrow(),
                        occupation.orElseThrow(),
                        urgent.orElseThrow(),
                        need.orElseThrow(),
                        new CourseStandard(hours, content, subsidy, origin.orElseThrow(), adoptedFrom),
                        from.orElseThrow(),
                        until));
            }
        }

        private void once(Project.Key key) {
            Integer earlier = key.name().isEmpty() ? null : rows.putIfAbsent(key, line.row());
            if (earlier != null) {
                refuse("project", CatalogueReason.NAME_TWICE, key.name(), earlier);
            }
        }

        private Optional<Occupation> occupation() {
            String code = Input.line(line.occupation());
            Optional<Occupation> known = Optional.ofNullable(occupations.get(code));
            if (code.isEmpty()) {
                refuse("occupation", CatalogueReason.OCCUPATION_MISSING);
            } else if (known.isEmpty()) {
                refuse("occupation", CatalogueReason.OCCUPATION_UNKNOWN, code);
            }
            return known;
        }

        private Optional<Boolean> urgent() {
            String typed = Input.line(line.urgent()).toLowerCase(Locale.ROOT);
            switch (typed) {
                case "true":
                    return Optional.of(true);
                case "false", "":
                    return Optional.of(false);
                default:
                    refuse("urgent", CatalogueReason.URGENT_UNKNOWN, typed);
                    return Optional.empty();
            }
        }

        private Optional<String> adoptedFrom(Optional<StandardOrigin> origin) {
            String from = Input.line(line.adoptedFrom());
            if (from.length() > LONGEST_NAME) {
                refuse("adoptedFrom", CatalogueReason.TEXT_TOO_LONG, LONGEST_NAME);
            }
            if (origin.isPresent() && (origin.get() == StandardOrigin.ADOPTED) == from.isEmpty()) {
                refuse(
                        "adoptedFrom",
                        from.isEmpty() ? CatalogueReason.ADOPTED_FROM_MISSING : CatalogueReason.ADOPTED_FROM_NOBODY);
            }
            return Optional.of(from).filter(known -> !known.isEmpty());
        }

        private String text(String field, String typed, int longest, CatalogueReason missing) {
            String text = Input.line(typed);
            if (text.isEmpty()) {
                refuse(field, missing);
            } else if (text.length() > longest) {
                refuse(field, CatalogueReason.TEXT_TOO_LONG, longest);
            }
            return text;
        }

        private <E extends Enum<E>> Optional<E> one(
                Class<E> type, String field, String typed, CatalogueReason unknown) {
            String name = Input.line(typed);
            for (E constant : type.getEnumConstants()) {
                if (constant.name().equals(name)) {
                    return Optional.of(constant);
                }
            }
            refuse(field, unknown, name);
            return Optional.empty();
        }

        private int number(String field, String typed, int least, CatalogueReason malformed) {
            String text = Input.line(typed);
            OptionalInt number = Input.number(text);
            if (number.isEmpty() || number.getAsInt() < least) {
                refuse(field, malformed, text);
            }
            return number.orElse(least);
        }

        private Optional<LocalDate> day(String field, String typed) {
            String text = Input.line(typed);
            Optional<LocalDate> day = Input.day(text);
            if (!text.isEmpty() && day.isEmpty()) {
                refuse(field, CatalogueReason.DAY_MALFORMED, text);
            }
            return day;
        }

        private void refuse(String field, CatalogueReason reason, Object... parameters) {
            refusals.add(Refusal.at(Place.row(line.row(), field), reason, parameters));
        }
    }
}
