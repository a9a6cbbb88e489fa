package org.xunzheng.domain.digest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.function.Supplier;

/** A digest algorithm at work: 32 bytes of hash, by a name that is stored beside every hash. */
public final class Hashing {

    /** What every Java has. */
    public static final Hashing SHA_256 = new Hashing("SHA-256", () -> {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    });

    private final String name;
    private final Supplier<MessageDigest> algorithm;

    /**
     * An algorithm.
     *
     * @param algorithm gives a new digest of 32 bytes at each call
     */
    public Hashing(String name, Supplier<MessageDigest> algorithm) {
        this.name = name;
        this.algorithm = algorithm;
    }

    public String name() {
        return name;
    }

    MessageDigest begin() {
        return algorithm.get();
    }

    @Override
    public String toString() {
        return name;
    }
}
