package org.xunzheng.domain.ledger;

import java.util.Arrays;
import java.util.List;
import org.xunzheng.domain.digest.Hashing;
import org.xunzheng.domain.digest.Hashings;
import org.xunzheng.domain.digest.MerkleTree;
import org.xunzheng.domain.digest.MerkleTree.Sibling;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.serial.Run;
import org.xunzheng.serial.Serial;

/**
 * What shows a stranger that a certificate was in the ledger on a day: from the certificate up to its batch, from there
 * along the run to where it stood when the day ended, and from there up to the day's signed head. It tells nothing about
 * other people's certificates.
 *
 * @param holderKey the keyed hash of the holder's ID number
 * @param inBatch from the certificate to the root of its batch
 * @param chain the certificate's batch and those after it in the run, up to the end of the day
 * @param inHead from the run to the root of the day's tree
 */
@Clause("CRT-9")
public record InclusionProof(
        Serial serial,
        String holder,
        byte[] holderKey,
        List<Sibling> inBatch,
        List<Link> chain,
        List<Sibling> inHead,
        LedgerHead head) {

    /**
     * A batch without its certificates.
     *
     * @param root of the tree over them
     */
    public record Link(
            BatchDigest.BatchFields fields,
            int lastNumber,
            String digest,
            byte[] previousHash,
            byte[] root,
            byte[] hash) {}

    public InclusionProof {
        inBatch = List.copyOf(inBatch);
        chain = List.copyOf(chain);
        inHead = List.copyOf(inHead);
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("a proof begins with a batch");
        }
    }

    /** Whether every step leads to the next, and the signature is the key's. It trusts nothing but the key. */
    public boolean holds(Hashings hashings, Signing signing) {
        return leadsToTheBatch(hashings) && chainIsUnbroken(hashings) && leadsToTheHead(hashings, signing);
    }

    private boolean leadsToTheBatch(Hashings hashings) {
        Link first = chain.get(0);
        return serial.run().toString().equals(first.fields().run())
                && hashings.named(first.digest())
                        .filter(hashing -> Arrays.equals(
                                MerkleTree.rootOf(
                                        hashing,
                                        BatchDigest.leaf(hashing, serial.toString(), holder, holderKey),
                                        inBatch),
                                first.root()))
                        .isPresent();
    }

    private boolean chainIsUnbroken(Hashings hashings) {
        Link before = null;
        for (Link link : chain) {
            Hashing hashing = hashings.named(link.digest()).orElse(null);
            if (hashing == null
                    || !link.fields().run().equals(serial.run().toString())
                    || (before != null && !Arrays.equals(before.hash(), link.previousHash()))
                    || !Arrays.equals(link.fields().hash(hashing, link.previousHash(), link.root()), link.hash())) {
                return false;
            }
            before = link;
        }
        return true;
    }

    private boolean leadsToTheHead(Hashings hashings, Signing signing) {
        Link last = chain.get(chain.size() - 1);
        Hashing hashing = hashings.named(head.digest()).orElse(null);
        if (hashing == null) {
            return false;
        }
        byte[] leaf = new RunLeaf(Run.of(last.fields().run()), last.lastNumber(), last.hash()).hash(hashing);
        return Arrays.equals(MerkleTree.rootOf(hashing, leaf, inHead), head.ledgerRoot())
                && Arrays.equals(head.computed(hashing), head.hash())
                && signing.verifies(head.hash(), head.signature(), head.key());
    }
}
