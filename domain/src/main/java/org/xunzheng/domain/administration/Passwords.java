package org.xunzheng.domain.administration;

import java.util.function.Supplier;
import org.xunzheng.domain.account.PasswordHash;

/** Hashes passwords, slowly. */
public interface Passwords {

    /**
     * Does the work when it is its turn, as a few passwords only are worked on at once. Who works with a password in a
     * transaction begins the turn before the transaction, so that nobody waits in one.
     *
     * @throws org.xunzheng.domain.rule.Busy if too many others wait
     */
    <T> T inTurn(Supplier<T> work);

    /** Hashes a password with a salt of its own. */
    PasswordHash hash(String password);

    /** Whether this is the password; takes as long for a wrong one as for the right one. */
    boolean matches(PasswordHash stored, String password);

    /** Whether the hash was made by a method or at a cost that is not used any more. */
    boolean isOutdated(PasswordHash stored);
}
