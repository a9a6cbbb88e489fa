package org.xunzheng.web.ledger;

import java.util.HexFormat;
import java.util.List;
import org.xunzheng.domain.digest.MerkleTree;
import org.xunzheng.domain.ledger.BatchDigest;
import org.xunzheng.domain.ledger.InclusionProof;

/** A proof of inclusion as REST shows it; bytes in hexadecimal. How to check it: docs/ledger.md. */
public record ProofView(
        String serial,
        String holder,
        String holderKey,
        List<SiblingView> inBatch,
        List<LinkView> chain,
        List<SiblingView> inHead,
        HeadView head) {

    /** A sibling on the way to a root, and on which side it stands. */
    public record SiblingView(String hash, boolean left) {

        static SiblingView of(MerkleTree.Sibling sibling) {
            return new SiblingView(HexFormat.of().formatHex(sibling.hash()), sibling.left());
        }
    }

    /** A batch without its certificates. */
    public record LinkView(
            BatchDigest.BatchFields fields,
            int lastNumber,
            String digest,
            String previousHash,
            String root,
            String hash) {

        static LinkView of(InclusionProof.Link link) {
            HexFormat hex = HexFormat.of();
            return new LinkView(
                    link.fields(),
                    link.lastNumber(),
                    link.digest(),
                    hex.formatHex(link.previousHash()),
                    hex.formatHex(link.root()),
                    hex.formatHex(link.hash()));
        }
    }

    static ProofView of(InclusionProof proof) {
        return new ProofView(
                proof.serial().toString(),
                proof.holder(),
                HexFormat.of().formatHex(proof.holderKey()),
                proof.inBatch().stream().map(SiblingView::of).toList(),
                proof.chain().stream().map(LinkView::of).toList(),
                proof.inHead().stream().map(SiblingView::of).toList(),
                HeadView.of(proof.head()));
    }
}
