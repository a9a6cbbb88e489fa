package org.xunzheng.domain.institution;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.xunzheng.domain.matter.Field;
import org.xunzheng.domain.matter.Option;
import org.xunzheng.domain.rule.Rule;

/** The field of a matter for the institution that it is about: one that the caller sees, given by the page on which it is begun. */
public final class InstitutionField {

    private InstitutionField() {}

    /** @param institution the component of the facts that holds it, called {@code institution} */
    public static <F extends Record> Field<F> of(Rule rule, Institutions institutions, Function<F, UUID> institution) {
        return Field.<F>one("institution", rule)
                .from(asked -> Optional.ofNullable(institution.apply(asked.facts()))
                        .flatMap(id -> institutions.find(id, asked.caller().scope()))
                        .map(one -> List.of(new Option(one.id().toString(), one.name())))
                        .orElse(List.of()))
                .given();
    }
}
