package org.xunzheng.domain.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.person.PersonFixture;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.region.Level;

class TrailEntryTest {

    @Test
    @DisplayName("REV-3: an ID number that gets past every gate is not written down for ever")
    void leavesIdNumbersOut() {
        Authority authority =
                new Authority(UUID.randomUUID(), "岱岳区局", Level.COUNTY, "370000/370900/370911/", Optional.empty());
        Caller caller = new Caller(UUID.randomUUID(), "review", "某人", authority, Optional.empty(), "岱岳区局", Set.of());
        TrailEntry entry = TrailEntry.of(
                        Subject.policy(UUID.randomUUID()), Action.POLICY_ENTERED, caller, Instant.EPOCH)
                .with("title", "张三 " + PersonFixture.idNumber(1).digits())
                .with("serial", "37091100012600001B")
                .with("hours", 24);
        assertThat(entry.facts())
                .containsEntry("title", "***")
                .containsEntry("serial", "37091100012600001B")
                .containsEntry("hours", "24");
    }
}
