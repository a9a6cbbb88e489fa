package org.xunzheng.launcher;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a PostgreSQL database is, and as whom to sign in.
 *
 * @param owner as whom tables are made and changed, where that is somebody else
 */
public record DatabaseAccess(String jdbcUrl, String user, String password, Optional<Login> owner) {

    /** A role and its password. */
    public record Login(String user, String password) {

        @Override
        public String toString() {
            return user;
        }
    }

    /** What the start-up commands of Payara Micro would take apart, or replace. */
    private static final Pattern UNUSABLE = Pattern.compile("[\"'\\s]|\\$\\{");

    /** The database named by {@code DB_URL}, {@code DB_USER} and {@code DB_PASSWORD}; empty when there is no DB_URL. */
    static Optional<DatabaseAccess> of(Map<String, String> environment) {
        var url = environment.getOrDefault("DB_URL", "");
        if (url.isBlank()) {
            return Optional.empty();
        }
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new StartFailed("DB_URL has to begin with jdbc:postgresql: but is " + url);
        }
        var access = new DatabaseAccess(
                url,
                environment.getOrDefault("DB_USER", ""),
                environment.getOrDefault("DB_PASSWORD", ""),
                Optional.empty());
        if (access.user().isBlank() || access.password().isEmpty()) {
            throw new StartFailed("With DB_URL, DB_USER and DB_PASSWORD have to be set too.");
        }
        if (UNUSABLE.matcher(url + access.user() + access.password()).find()) {
            throw new StartFailed(
                    "Payara Micro takes no quotation mark, space or ${ in DB_URL, DB_USER and DB_PASSWORD.");
        }
        return Optional.of(access);
    }

    /** The same as environment of a full server, as the scripts below {@code ear/servers} and the application want it. */
    public Map<String, String> environment() {
        var environment = new HashMap<>(Map.of("DB_URL", jdbcUrl, "DB_USER", user, "DB_PASSWORD", password));
        environment.putAll(ofOwner());
        return environment;
    }

    /** What the application is told of the owner; of an external database the environment tells it already. */
    public Map<String, String> ofOwner() {
        return owner.map(login ->
                        Map.of("XUNZHENG_OWNER_USER", login.user(), "XUNZHENG_OWNER_PASSWORD", login.password()))
                .orElse(Map.of());
    }

    @Override
    public String toString() {
        return jdbcUrl + " as " + user;
    }
}
