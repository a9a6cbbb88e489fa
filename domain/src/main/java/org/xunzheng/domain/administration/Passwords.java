package org.xunzheng.domain.administration;

import org.xunzheng.domain.account.PasswordHash;

/** Hashes passwords, slowly. */
public interface Passwords {

    /** Hashes a password with a salt of its own. */
    PasswordHash hash(String password);

    /** Whether this is the password; takes as long for a wrong one as for the right one. */
    boolean matches(PasswordHash stored, String password);

    /** Whether the hash was made by a method or at a cost that is not used any more. */
    boolean isOutdated(PasswordHash stored);
}
