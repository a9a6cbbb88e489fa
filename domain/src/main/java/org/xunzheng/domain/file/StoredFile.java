package org.xunzheng.domain.file;

import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A file that was taken in (附件).
 *
 * @param hash SHA-256 of its content, 64 hexadecimal digits: where it lies, and how it is known to be unchanged
 * @param size in bytes
 * @param name as it is shown; it never names anything on a disk
 */
public record StoredFile(UUID id, String hash, long size, FileKind kind, String name) {

    /** The longest name that is kept, in characters. */
    public static final int LONGEST_NAME = 200;

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    public StoredFile {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(name);
        if (!HASH.matcher(hash).matches() || size < 1 || name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("no stored file: " + hash + ", " + size + " bytes");
        }
    }

    /** The name under which a reader's computer keeps it: always with the ending of what it is. */
    public String downloadName() {
        String ending = "." + kind.extension();
        return name.toLowerCase(java.util.Locale.ROOT).endsWith(ending) ? name : name + ending;
    }
}
