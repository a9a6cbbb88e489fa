package org.xunzheng.web.policy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.xunzheng.domain.policy.CertificateStyle;
import org.xunzheng.domain.policy.Checklist;
import org.xunzheng.domain.policy.Figure;
import org.xunzheng.domain.policy.Key;
import org.xunzheng.domain.policy.Profile;

/**
 * A profile as REST shows it.
 *
 * @param region the code of the authority
 * @param version the document versions that it is made of, such as {@code 370900#1 370000#2}
 * @param notSet the codes of the figures that no document sets
 */
public record ProfileView(String region, LocalDate day, String version, List<FigureView> figures, List<String> notSet) {

    /**
     * A figure.
     *
     * @param code such as {@code filing.minimum-hours}
     * @param value a number, a text such as 2/3, or a list
     * @param unit what a number counts, else left out
     * @param cite document and article
     * @param setBy the version of the document that sets it
     * @param document that document's id
     */
    public record FigureView(
            String code, String rule, Object value, String unit, String cite, String setBy, UUID document) {

        static FigureView of(Figure<?> figure) {
            return new FigureView(
                    figure.key().code(),
                    figure.key().rule().number(),
                    plain(figure.value()),
                    figure.key().unit().map(Enum::name).orElse(null),
                    figure.citation(),
                    figure.source().version().toString(),
                    figure.source().id());
        }

        private static Object plain(Object value) {
            if (value instanceof Checklist checklist) {
                return checklist.items().stream().map(ItemView::of).toList();
            }
            if (value instanceof Collection<?> several) {
                return several.stream().map(String::valueOf).sorted().toList();
            }
            if (value instanceof CertificateStyle style) {
                return style.year();
            }
            return value instanceof Integer ? value : value.toString();
        }
    }

    /**
     * A thing on a checklist.
     *
     * @param mode the only mode of training that it is asked of, else left out
     */
    public record ItemView(String id, String name, List<String> categories, String mode) {

        static ItemView of(Checklist.Item item) {
            return new ItemView(
                    item.id(),
                    item.name(),
                    item.categories().stream().map(Enum::name).sorted().toList(),
                    item.mode().map(Enum::name).orElse(null));
        }
    }

    static ProfileView of(String region, Profile profile) {
        return new ProfileView(
                region,
                profile.day(),
                profile.version().toString(),
                profile.figures().stream().map(FigureView::of).toList(),
                Key.all().stream()
                        .filter(key -> profile.find(key).isEmpty())
                        .map(Key::code)
                        .toList());
    }
}
