package org.xunzheng.domain.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An account in a list. */
public record AccountLine(
        UUID id,
        String login,
        String name,
        String place,
        List<Post> posts,
        boolean active,
        boolean service,
        Optional<Instant> lastUsed) {}
