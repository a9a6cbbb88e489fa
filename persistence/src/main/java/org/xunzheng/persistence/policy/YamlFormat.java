package org.xunzheng.persistence.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.xunzheng.domain.policy.PolicyFormat;
import org.xunzheng.domain.policy.PolicyReason;
import org.xunzheng.domain.policy.Raw;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;

/**
 * Documents in YAML: values, lists and groups, and comments for the reader. What else the language knows (anchors, tags,
 * several documents in one text) has no use here and is refused. Read event by event, so that no text is too deep for it.
 */
@ApplicationScoped
public class YamlFormat implements PolicyFormat {

    @Override
    public Decision<Raw> read(String text) {
        try {
            RawBuilder builder = new RawBuilder();
            for (Event event : new Parse(LoadSettings.builder().build()).parseString(text)) {
                builder.take(event);
            }
            return builder.result();
        } catch (MarkedYamlEngineException malformed) {
            return refused(malformed.getProblemMark(), malformed.getProblem());
        } catch (YamlEngineException malformed) {
            return refused(Optional.empty(), malformed.getMessage());
        }
    }

    private static Decision<Raw> refused(Optional<Mark> at, String problem) {
        int line = at.map(mark -> mark.getLine() + 1).orElse(1);
        int column = at.map(mark -> mark.getColumn() + 1).orElse(1);
        return Decision.denied(Refusal.at(Place.row(line, ""), PolicyReason.MALFORMED, column, problem));
    }
}
