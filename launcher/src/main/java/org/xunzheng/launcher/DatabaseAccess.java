package org.xunzheng.launcher;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a PostgreSQL database is, and as whom to sign in. */
public record DatabaseAccess(String jdbcUrl, String user, String password) {

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
                url, environment.getOrDefault("DB_USER", ""), environment.getOrDefault("DB_PASSWORD", ""));
        if (access.user().isBlank() || access.password().isEmpty()) {
            throw new StartFailed("With DB_URL, DB_USER and DB_PASSWORD have to be set too.");
        }
        if (UNUSABLE.matcher(url + access.user() + access.password()).find()) {
            throw new StartFailed(
                    "Payara Micro takes no quotation mark, space or ${ in DB_URL, DB_USER and DB_PASSWORD.");
        }
        return Optional.of(access);
    }

    /** The same as environment of a full server, as the scripts below {@code ear/servers} want it. */
    public Map<String, String> environment() {
        return Map.of("DB_URL", jdbcUrl, "DB_USER", user, "DB_PASSWORD", password);
    }

    @Override
    public String toString() {
        return jdbcUrl + " as " + user;
    }
}
