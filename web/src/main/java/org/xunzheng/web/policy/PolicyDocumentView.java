package org.xunzheng.web.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.xunzheng.domain.policy.EnterPolicy;
import org.xunzheng.domain.policy.Figure;
import org.xunzheng.domain.policy.PolicyDocument;
import org.xunzheng.domain.policy.PolicyState;
import org.xunzheng.domain.policy.Profile;

/**
 * A version of a policy document as REST shows it.
 *
 * @param version such as {@code 370900#2}
 * @param text as it was entered
 */
public record PolicyDocumentView(
        UUID id, String version, String title, LocalDate validFrom, PolicyState state, String text) {

    static PolicyDocumentView of(PolicyDocument document) {
        return new PolicyDocumentView(
                document.id(),
                document.version().toString(),
                document.title(),
                document.validFrom(),
                document.state(),
                document.text());
    }

    /**
     * What a text would bring.
     *
     * @param region the authority for whose region it is
     */
    public record PreviewView(String region, LocalDate validFrom, List<ChangeView> changes) {

        static PreviewView of(EnterPolicy.Preview preview) {
            return new PreviewView(
                    preview.authority().name(),
                    preview.provisions().validFrom(),
                    preview.changes().stream().map(ChangeView::of).toList());
        }
    }

    /** A figure before and after, as documents write it, each with its article; left out where it is not set. */
    public record ChangeView(String code, String before, String citeBefore, String after, String citeAfter) {

        static ChangeView of(Profile.Change change) {
            return new ChangeView(
                    change.key().code(),
                    change.before().map(Figure::written).orElse(null),
                    change.before().map(Figure::citation).orElse(null),
                    change.after().map(Figure::written).orElse(null),
                    change.after().map(Figure::citation).orElse(null));
        }
    }
}
