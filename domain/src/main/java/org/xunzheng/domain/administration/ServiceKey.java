package org.xunzheng.domain.administration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The key of another system (服务密钥): acts as its account, within its scopes, until it expires.
 *
 * @param id its name, which may be seen
 * @param scopes what it opens
 * @param usedAt when it was last used, to some minutes
 */
public record ServiceKey(
        String id,
        UUID account,
        Set<Access> scopes,
        Instant givenAt,
        Instant expiresAt,
        Optional<Instant> endedAt,
        Optional<Instant> usedAt) {

    private static final Pattern ACCESS = Pattern.compile("([a-z][a-z-]*|\\*):(read|write)");

    public ServiceKey {
        scopes = Set.copyOf(scopes);
    }

    /**
     * What a key opens, such as {@code certificates:read}.
     *
     * @param root the first part of the resources' path, or {@code *} for all
     * @param writes whether changing is open too
     */
    public record Access(String root, boolean writes) {

        /** Reads a scope; empty for what is none. */
        public static Optional<Access> read(String text) {
            Matcher matcher = ACCESS.matcher(text == null ? "" : text.strip());
            return matcher.matches()
                    ? Optional.of(new Access(matcher.group(1), matcher.group(2).equals("write")))
                    : Optional.empty();
        }

        boolean opens(String wanted, boolean toWrite) {
            return (root.equals("*") || root.equals(wanted)) && (writes || !toWrite);
        }

        @Override
        public String toString() {
            return root + ":" + (writes ? "write" : "read");
        }
    }

    /** Whether the key opens resources below this root. */
    public boolean opens(String root, boolean toWrite) {
        return scopes.stream().anyMatch(scope -> scope.opens(root, toWrite));
    }

    /** The scopes as text, in order. */
    public List<String> scopeNames() {
        return scopes.stream().map(Access::toString).sorted().toList();
    }
}
