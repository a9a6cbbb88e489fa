package org.xunzheng.domain.account;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The accounts and what they belong to. */
public interface Accounts {

    /** The caller of this login name, if the account is in use. */
    Optional<Caller> caller(String login);

    /** Whether no account was ever opened. */
    boolean none();

    /** Opens an account. */
    void open(Opening account);

    /**
     * A new account.
     *
     * @param authority the authority worked for; for an institution, the one that supervises it
     */
    record Opening(
            String login,
            String name,
            PasswordHash password,
            UUID authority,
            Optional<UUID> institution,
            Set<Post> posts) {}

    /** The stored password hash of this login name, if the account is in use. */
    Optional<PasswordHash> passwordHash(String login);
}
