package org.xunzheng.web.catalogue;

import org.xunzheng.domain.catalogue.Occupation;

/**
 * An occupation as REST shows it.
 *
 * @param decree the notice that announced it, left out for those of the classification of 2022
 */
public record OccupationView(String code, String name, String decree) {

    static OccupationView of(Occupation occupation) {
        return new OccupationView(
                occupation.code(), occupation.name(), occupation.decree().orElse(null));
    }
}
