package org.xunzheng.domain.account;

import java.util.Objects;

/**
 * A password as it is stored: salted, slow to guess, never to be read back. The text names its own method and cost, so
 * that both can be raised while old hashes still work.
 *
 * @param text method, cost, salt and hash
 */
public record PasswordHash(String text) {

    public PasswordHash {
        Objects.requireNonNull(text);
    }

    @Override
    public String toString() {
        return "PasswordHash[…]";
    }
}
