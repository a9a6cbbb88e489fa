package org.xunzheng.persistence.protection;

import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The keys as the key store held them when it was read: every version that opens, the newest of which seals, and the key
 * of look-ups, which has one version for ever.
 *
 * @param changed when the file was last changed, null if the keys come from no file
 */
record KeyRing(SortedMap<Integer, SealingKey> keys, Key lookup, SealingAlgorithm algorithm, FileTime changed) {

    private static final Pattern ALIAS = Pattern.compile("id-encryption(?:-([1-9][0-9]{0,2}))?");
    private static final String LOOKUP_ALIAS = "id-lookup";

    KeyRing {
        keys = Collections.unmodifiableSortedMap(new TreeMap<>(keys));
        SealingKey newest = keys.get(keys.lastKey());
        if (newest.bits() != algorithm.keyBits()) {
            throw new IllegalStateException("version " + newest.version() + " of the key id-encryption has "
                    + newest.bits() + " bits, but " + algorithm + " takes " + algorithm.keyBits()
                    + ": add a key of that size under the next number, see docs/operations.md");
        }
    }

    /** Reads {@code id-encryption} (version 1), {@code id-encryption-2} and so on, and {@code id-lookup}. */
    static KeyRing of(KeyStore store, String file, String password, SealingAlgorithm algorithm, FileTime changed)
            throws GeneralSecurityException {
        SortedMap<Integer, SealingKey> keys = new TreeMap<>();
        for (String alias : Collections.list(store.aliases())) {
            Matcher matcher = ALIAS.matcher(alias);
            if (matcher.matches()) {
                int version = matcher.group(1) == null ? 1 : Integer.parseInt(matcher.group(1));
                if (version > SealingKey.LAST_VERSION) {
                    throw new IllegalStateException(
                            "the key store " + file + " numbers a key above " + SealingKey.LAST_VERSION + ": " + alias);
                }
                keys.put(version, new SealingKey(version, store.getKey(alias, password.toCharArray())));
            }
        }
        Key lookup = store.getKey(LOOKUP_ALIAS, password.toCharArray());
        if (keys.isEmpty() || lookup == null) {
            throw new IllegalStateException(
                    "the key store " + file + " has no key " + (lookup == null ? LOOKUP_ALIAS : "id-encryption"));
        }
        return new KeyRing(keys, lookup, algorithm, changed);
    }

    SealingKey newest() {
        return keys.get(keys.lastKey());
    }

    Optional<SealingKey> version(int version) {
        return Optional.ofNullable(keys.get(version));
    }
}
