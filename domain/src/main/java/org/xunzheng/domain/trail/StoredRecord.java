package org.xunzheng.domain.trail;

import java.util.Base64;
import org.xunzheng.domain.digest.ChainDigest;
import org.xunzheng.domain.digest.Hashing;

/**
 * Rows of a matter as they lie in storage, in a form that is always the same for the same content.
 *
 * @param key names the row among those of its matter; empty where there is one set of rows a matter
 */
public record StoredRecord(Subject subject, String key, String text) {

    private static final String FORM = "xunzheng-record-1";

    /** The hash by which the trail seals it, in Base64: in hexadecimal some would look like an ID number. */
    public String seal(Hashing hashing, RecordPart part) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ChainDigest.link(hashing, FORM, ChainDigest.beginning())
                        .put(part)
                        .put(subject.kind())
                        .put(subject.id())
                        .put(key)
                        .put(text)
                        .value());
    }
}
