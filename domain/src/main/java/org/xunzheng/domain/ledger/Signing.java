package org.xunzheng.domain.ledger;

import java.util.Optional;

/** Signs heads by the installation's key, and checks signatures by its public half. */
public interface Signing {

    /**
     * A signature.
     *
     * @param key names the key that it was made with
     */
    record Signed(byte[] signature, String key) {}

    /** Signs the hash; empty if the installation has no signing key. */
    Optional<Signed> sign(byte[] hash);

    /** Whether the signature is that key's of that hash. */
    boolean verifies(byte[] hash, byte[] signature, String key);

    /** The public key in PEM, for who wants to check for themselves; empty if there is none. */
    Optional<String> publicKey();
}
