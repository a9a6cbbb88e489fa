package org.xunzheng.domain.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * The names of the parts of a ZIP package, read from its directory at the end. Nothing is unpacked, and a directory with
 * more or longer names than any office program writes is not read, so that no file takes more memory or time than another.
 */
final class PackageParts {

    private static final int MOST_PARTS = 2_000;
    private static final int LONGEST_NAME = 512;
    private static final int MOST_BYTES_OF_A_PART = 2_048;

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int PART = 0x02014b50;
    private static final int PART_LENGTH = 46;

    private PackageParts() {}

    /** The names; none if the file is no package, is damaged, or has more than is read. */
    static Set<String> of(FileChannel file) throws IOException {
        long size = file.size();
        int tail = (int) Math.min(size, END_LENGTH + LONGEST_COMMENT);
        ByteBuffer end = read(file, size - tail, tail);
        for (int at = tail - END_LENGTH; at >= 0; at--) {
            if (end.getInt(at) == END && at + END_LENGTH + unsigned(end, at + 20) == tail) {
                return directory(file, end, at, size - tail + at);
            }
        }
        return Set.of();
    }

    private static Set<String> directory(FileChannel file, ByteBuffer end, int at, long endsAt) throws IOException {
        int parts = unsigned(end, at + 10);
        long length = Integer.toUnsignedLong(end.getInt(at + 12));
        long begin = Integer.toUnsignedLong(end.getInt(at + 16));
        if (parts > MOST_PARTS || length > (long) parts * MOST_BYTES_OF_A_PART || begin + length > endsAt) {
            return Set.of();
        }
        ByteBuffer directory = read(file, begin, (int) length);
        Set<String> names = new HashSet<>();
        for (int i = 0; i < parts; i++) {
            if (directory.remaining() < PART_LENGTH || directory.getInt(directory.position()) != PART) {
                return Set.of();
            }
            int from = directory.position();
            int name = unsigned(directory, from + 28);
            int all = PART_LENGTH + name + unsigned(directory, from + 30) + unsigned(directory, from + 32);
            if (name > LONGEST_NAME || all > directory.remaining()) {
                return Set.of();
            }
            names.add(new String(directory.array(), from + PART_LENGTH, name, StandardCharsets.UTF_8));
            directory.position(from + all);
        }
        return names;
    }

    private static int unsigned(ByteBuffer bytes, int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }

    private static ByteBuffer read(FileChannel file, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, from + bytes.position()) < 0) {
                break;
            }
        }
        return bytes.flip();
    }
}
