package org.xunzheng.domain.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A Merkle tree")
class MerkleTreeTest {

    @Test
    void everyLeafOfEverySizeLeadsToTheRootAndNoOtherLeafDoes() {
        for (int size = 1; size <= 40; size++) {
            List<byte[]> leaves = leaves(size);
            MerkleTree tree = MerkleTree.of(Hashing.SHA_256, leaves);
            for (int i = 0; i < size; i++) {
                assertThat(MerkleTree.rootOf(Hashing.SHA_256, leaves.get(i), tree.path(i)))
                        .isEqualTo(tree.root());
                if (size > 1) {
                    assertThat(MerkleTree.rootOf(Hashing.SHA_256, leaves.get((i + 1) % size), tree.path(i)))
                            .isNotEqualTo(tree.root());
                }
            }
        }
    }

    @Test
    void hasTheShapeOfRfc6962() throws Exception {
        List<byte[]> leaves = leaves(3);
        byte[] left = node(leaves.get(0), leaves.get(1));
        assertThat(MerkleTree.of(Hashing.SHA_256, leaves).root()).isEqualTo(node(left, leaves.get(2)));
    }

    @Test
    void everyOrderAndEverySizeHasItsOwnRoot() {
        List<String> roots = new ArrayList<>();
        for (int size = 0; size <= 20; size++) {
            roots.add(HexFormat.of()
                    .formatHex(MerkleTree.of(Hashing.SHA_256, leaves(size)).root()));
        }
        List<byte[]> swapped = leaves(5);
        swapped.add(swapped.remove(2));
        roots.add(
                HexFormat.of().formatHex(MerkleTree.of(Hashing.SHA_256, swapped).root()));
        assertThat(roots).doesNotHaveDuplicates();
    }

    private static List<byte[]> leaves(int size) {
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            leaves.add(ChainDigest.leaf(Hashing.SHA_256, "test").put(i).value());
        }
        return leaves;
    }

    private static byte[] node(byte[] left, byte[] right) throws Exception {
        var digest = java.security.MessageDigest.getInstance("SHA-256");
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }
}
