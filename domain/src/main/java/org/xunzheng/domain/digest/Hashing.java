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
    /** Copied for every hash where it can be: looking an algorithm up costs more than a hash. */
    private final MessageDigest unused;

    /**
     * An algorithm.
     *
     * @param algorithm gives a new digest of 32 bytes at each call
     */
    public Hashing(String name, Supplier<MessageDigest> algorithm) {
        this.name = name;
        this.algorithm = algorithm;
        unused = algorithm.get();
    }

    public String name() {
        return name;
    }

    MessageDigest begin() {
        try {
            return (MessageDigest) unused.clone();
        } catch (CloneNotSupportedException e) {
            return algorithm.get();
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
