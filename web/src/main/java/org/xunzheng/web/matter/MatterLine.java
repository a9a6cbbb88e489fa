package org.xunzheng.web.matter;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.xunzheng.domain.matter.MatterState;
import org.xunzheng.domain.matter.Matters;

/** A matter in a list, as REST shows it. */
public record MatterLine(
        UUID id,
        String title,
        String authority,
        MatterState state,
        String enteredBy,
        Instant enteredAt,
        String decidedBy,
        Map<String, Object> facts) {

    static MatterLine of(Matters.Line<?> line, Map<String, Object> facts) {
        return new MatterLine(
                line.id(),
                line.title(),
                line.authority(),
                line.state(),
                line.enteredBy(),
                line.enteredAt(),
                line.decidedBy().orElse(null),
                MatterBody.plain(facts));
    }
}
