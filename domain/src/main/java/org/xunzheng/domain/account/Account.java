package org.xunzheng.domain.account;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An account as administrators see it.
 *
 * @param place the authority's or institution's name
 * @param service whether it belongs to another system
 * @param hasCode whether one-time codes are set up
 * @param lockedUntil until when sign-in is locked, after wrong passwords
 */
public record Account(
        UUID id,
        long version,
        String login,
        String name,
        UUID authority,
        Optional<UUID> institution,
        String place,
        boolean service,
        boolean active,
        boolean hasCode,
        Optional<Instant> lockedUntil,
        Set<Post> posts) {}
