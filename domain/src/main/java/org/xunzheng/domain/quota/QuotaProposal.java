package org.xunzheng.domain.quota;

import java.time.Instant;
import java.util.UUID;

/** A quota that somebody proposed and somebody else puts in force. */
public record QuotaProposal(
        UUID id, UUID authority, int year, int allowed, String reason, UUID enteredBy, Instant enteredAt) {}
