package org.xunzheng.domain.policy;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The document versions that a profile was made of, the nearest first. Kept with every decision that read a figure, so
 * that it can be explained when the figures are others.
 */
public record ProfileVersion(List<DocumentVersion> documents) {

    public ProfileVersion {
        documents = List.copyOf(documents);
    }

    /** Such as {@code 370900#1 370000#2}; empty where no document was in force. */
    @Override
    public String toString() {
        return documents.stream().map(DocumentVersion::toString).collect(Collectors.joining(" "));
    }
}
