package org.xunzheng.persistence.matter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.matter.MatterState;

@Entity(name = "Matter")
@Table(name = "matter")
class MatterEntity {

    private static final int LONGEST_TITLE = 200;

    @Id
    private UUID id;

    @Version
    private long version;

    private String kind;

    private int round;

    @Enumerated(EnumType.STRING)
    private MatterState state;

    @Column(name = "authority_id")
    private UUID authority;

    @Column(name = "institution_id")
    private UUID institution;

    private String title;

    @Column(name = "entered_by")
    private UUID enteredBy;

    @Column(name = "entered_at")
    private Instant enteredAt;

    /** Changes with each step, so that each step counts the version on. */
    @Column(name = "changed_at")
    private Instant changedAt;

    protected MatterEntity() {}

    static MatterEntity of(Matter matter) {
        MatterEntity entity = new MatterEntity();
        entity.id = matter.id();
        entity.kind = matter.kind();
        entity.authority = matter.authority();
        entity.institution = matter.institution().orElse(null);
        entity.take(matter, matter.enteredAt());
        return entity;
    }

    /** Takes over what changes. */
    void take(Matter matter, Instant at) {
        round = matter.round();
        state = matter.state();
        title = matter.title().substring(0, matter.title().offsetByCodePoints(0, shown(matter.title())));
        enteredBy = matter.enteredBy();
        enteredAt = matter.enteredAt();
        changedAt = at;
    }

    private static int shown(String title) {
        return Math.min(title.codePointCount(0, title.length()), LONGEST_TITLE);
    }

    long version() {
        return version;
    }

    Matter toMatter() {
        return new Matter(
                id,
                version,
                kind,
                round,
                state,
                authority,
                Optional.ofNullable(institution),
                title,
                enteredBy,
                enteredAt);
    }
}
