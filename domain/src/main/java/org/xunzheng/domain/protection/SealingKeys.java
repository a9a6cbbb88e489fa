package org.xunzheng.domain.protection;

import java.util.List;

/** The versions of the key that personal data is sealed with, as this node has read them. */
public interface SealingKeys {

    /** In order; the last one seals. */
    List<KeyVersion> versions();

    /** What seals: AES or SM4. */
    String algorithm();

    /**
     * Reads the key store again.
     *
     * @throws IllegalStateException if it cannot be used; the keys of before stay in use
     */
    void reload();

    /** The version that seals. */
    default int newest() {
        List<KeyVersion> versions = versions();
        return versions.get(versions.size() - 1).version();
    }
}
