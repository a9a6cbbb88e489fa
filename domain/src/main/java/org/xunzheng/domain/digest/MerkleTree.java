package org.xunzheng.domain.digest;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * A Merkle tree over hashes of leaves, shaped as in RFC 6962: the left side of every node is the largest full power of two.
 * Leaves and nodes are hashed apart (a leading 0 or 1), so that none can be taken for the other.
 */
public final class MerkleTree {

    static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final Hashing hashing;
    private final List<byte[]> leaves;

    private MerkleTree(Hashing hashing, List<byte[]> leaves) {
        this.hashing = hashing;
        this.leaves = leaves;
    }

    /**
     * A tree.
     *
     * @param leaves hashes made by {@link ChainDigest#leaf}
     */
    public static MerkleTree of(Hashing hashing, List<byte[]> leaves) {
        return new MerkleTree(hashing, leaves);
    }

    /**
     * One step from a leaf to the root.
     *
     * @param left whether the sibling stands on the left
     */
    public record Sibling(byte[] hash, boolean left) {}

    /** The root, 32 bytes; 32 zero bytes for a tree without leaves. */
    public byte[] root() {
        return leaves.isEmpty() ? ChainDigest.beginning() : root(0, leaves.size());
    }

    private byte[] root(int from, int to) {
        if (to - from == 1) {
            return leaves.get(from);
        }
        int middle = from + split(to - from);
        return node(hashing, root(from, middle), root(middle, to));
    }

    /** The siblings on the way from this leaf to the root, the lowest first. */
    public List<Sibling> path(int leaf) {
        List<Sibling> path = new ArrayList<>();
        path(leaf, 0, leaves.size(), path);
        return path;
    }

    private void path(int leaf, int from, int to, List<Sibling> path) {
        if (to - from <= 1) {
            return;
        }
        int middle = from + split(to - from);
        if (leaf < middle) {
            path(leaf, from, middle, path);
            path.add(new Sibling(root(middle, to), false));
        } else {
            path(leaf, middle, to, path);
            path.add(new Sibling(root(from, middle), true));
        }
    }

    /** The root that a leaf and its siblings lead to. */
    public static byte[] rootOf(Hashing hashing, byte[] leaf, List<Sibling> path) {
        byte[] hash = leaf;
        for (Sibling sibling : path) {
            hash = sibling.left() ? node(hashing, sibling.hash(), hash) : node(hashing, hash, sibling.hash());
        }
        return hash;
    }

    private static int split(int size) {
        return Integer.highestOneBit(size - 1);
    }

    private static byte[] node(Hashing hashing, byte[] left, byte[] right) {
        MessageDigest digest = hashing.begin();
        digest.update(NODE);
        digest.update(left);
        digest.update(right);
        return digest.digest();
    }
}
