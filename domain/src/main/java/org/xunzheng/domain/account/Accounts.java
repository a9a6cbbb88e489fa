package org.xunzheng.domain.account;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xunzheng.domain.rule.Page;

/** The accounts and what they belong to. */
public interface Accounts {

    /** The caller of this login name, if the account is in use, with the posts stood in for today. */
    Optional<Caller> caller(String login);

    /** The caller of this account, as {@link #caller(String)} gives it. */
    Optional<Caller> caller(UUID account);

    /** Whether no account was ever opened. */
    boolean none();

    /** Opens an account. */
    UUID open(Opening account);

    /**
     * A new account.
     *
     * @param password none for a service, which signs in by keys
     * @param mustChange whether the password is changed at the first sign-in
     * @param authority the authority worked for; for an institution, the one that supervises it
     */
    record Opening(
            String login,
            String name,
            Optional<PasswordHash> password,
            boolean mustChange,
            UUID authority,
            Optional<UUID> institution,
            Set<Post> posts) {}

    /** The stored password hash of this login name, if the account is in use and has one. */
    Optional<PasswordHash> passwordHash(String login);

    /** The account's password hash, in use or not. */
    Optional<PasswordHash> passwordHash(UUID account);

    /** Stores another password hash. */
    void setPassword(UUID account, PasswordHash hash, boolean mustChange, Instant now);

    /** Stores the same password hashed anew: it does not get younger. */
    void rehash(UUID account, PasswordHash hash);

    /** The secret of the account's one-time codes and the last step taken, confirmed or not. */
    Optional<Secret> secret(UUID account);

    /**
     * The secret of one-time codes.
     *
     * @param confirmed whether its owner showed that a telephone knows it
     * @param taken the time step of the last code that was taken
     */
    record Secret(byte[] bytes, boolean confirmed, long taken) {}

    /** Stores a secret that is not confirmed yet; none takes it away. */
    void setSecret(UUID account, Optional<byte[]> secret);

    /** Notes that a code was taken; the secret is confirmed by it. */
    void codeTaken(UUID account, long step);

    /** The accounts that the scope sees whose login name, name or place has the text. */
    Page<AccountLine> list(String text, Scope scope, Page.Part part);

    /** One account. */
    Optional<Account> find(UUID id, Scope scope);

    boolean isTaken(String login);

    /** Puts the account out of use, or in use again. */
    void setActive(UUID account, long version, boolean active);

    /**
     * Stores the posts.
     *
     * @throws org.xunzheng.domain.rule.StaleVersion if somebody changed the account since
     */
    void setPosts(UUID account, long version, Set<Post> posts);

    /** Which posts exclude each other. */
    Set<Exclusion> exclusions();

    /** Two posts that nobody holds together (岗位互斥), in the order of their names. */
    record Exclusion(Post post, Post other) {}
}
