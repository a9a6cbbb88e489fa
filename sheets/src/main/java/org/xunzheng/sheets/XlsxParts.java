package org.xunzheng.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.xunzheng.sheets.UnreadableSheet.Defect;

/**
 * Looks through the parts of a workbook before it is read, so that a small file cannot fill the memory: their true size
 * unpacked, and columns beyond those of Excel, up to which the reader would fill each row. The ZIP file is opened as
 * the reader opens it, that neither sees a part that the other does not.
 */
final class XlsxParts {

    private static final int MOST_PARTS = 2_000;

    private XlsxParts() {}

    /**
     * Stops at a workbook that must not be read.
     *
     * @return whether it has styles, by which numbers are told from dates
     */
    static boolean check(byte[] content, Limits limits) {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            if (zip.getEntry("[Content_Types].xml") == null || zip.getEntry("xl/workbook.xml") == null) {
                throw new UnreadableSheet(Defect.NOT_A_SHEET);
            }
            long left = limits.unpackedBytes();
            int parts = 0;
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                if (++parts > MOST_PARTS) {
                    throw new UnreadableSheet(Defect.TOO_LARGE);
                }
                try (InputStream in = zip.getInputStream(part)) {
                    left -= size(in, left, part.getName().startsWith("xl/worksheets/"));
                }
            }
            return zip.getEntry("xl/styles.xml") != null;
        } catch (IOException e) {
            throw new UnreadableSheet(Defect.DAMAGED, e);
        }
    }

    private static long size(InputStream in, long allowed, boolean sheet) throws IOException {
        ColumnWatch watch = new ColumnWatch();
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            size += n;
            if (size > allowed) {
                throw new UnreadableSheet(Defect.TOO_LARGE);
            }
            for (int i = 0; sheet && i < n; i++) {
                watch.see(buffer[i]);
            }
        }
        return size;
    }

    /**
     * Watches the bytes of a sheet for a cell address {@code r="ABCD1"}: Excel's columns have at most three letters.
     * What could hide one, a character reference in its place or UTF-16, no program writes.
     */
    private static final class ColumnWatch {

        private enum Place {
            ELSEWHERE,
            SPACE,
            NAME,
            EQUALS,
            VALUE
        }

        private Place place = Place.ELSEWHERE;
        private int letters;

        void see(byte b) {
            if (b == 0) {
                throw new UnreadableSheet(Defect.DAMAGED);
            }
            boolean space = b == ' ' || b == '\n' || b == '\r' || b == '\t';
            place = switch (place) {
                case ELSEWHERE -> space ? Place.SPACE : Place.ELSEWHERE;
                case SPACE -> b == 'r' ? Place.NAME : space ? Place.SPACE : Place.ELSEWHERE;
                case NAME -> b == '=' ? Place.EQUALS : space ? Place.NAME : Place.ELSEWHERE;
                case EQUALS -> {
                    letters = 0;
                    yield b == '"' || b == '\'' ? Place.VALUE : space ? Place.EQUALS : Place.ELSEWHERE;
                }
                case VALUE -> {
                    boolean letter = b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z';
                    if (b == '&' || letter && ++letters > 3) {
                        throw new UnreadableSheet(Defect.DAMAGED);
                    }
                    yield letter ? Place.VALUE : Place.ELSEWHERE;
                }
            };
        }
    }
}
