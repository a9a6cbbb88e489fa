package org.xunzheng.sheets;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.xunzheng.sheets.UnreadableSheet.Defect;

/**
 * Finds out in which characters a text file is written: as its byte order mark says, else UTF-8 where all of it is
 * valid UTF-8, else GB 18030, in which Chinese Windows saves CSV.
 */
final class CsvCharset {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private CsvCharset() {}

    static String decode(byte[] content) {
        String text = decoded(content);
        if (text.chars().anyMatch(CsvCharset::isForeignToText)
                || Blanks.trim(text).startsWith("<")) {
            throw new UnreadableSheet(Defect.NOT_A_SHEET);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String decoded(byte[] content) {
        try {
            if (content.length >= 2 && content[0] == (byte) 0xFF && content[1] == (byte) 0xFE) {
                return strictly(content, StandardCharsets.UTF_16LE);
            }
            if (content.length >= 2 && content[0] == (byte) 0xFE && content[1] == (byte) 0xFF) {
                return strictly(content, StandardCharsets.UTF_16BE);
            }
            return utf8OrGb18030(content);
        } catch (CharacterCodingException e) {
            throw new UnreadableSheet(Defect.NOT_A_SHEET, e);
        }
    }

    private static String utf8OrGb18030(byte[] content) throws CharacterCodingException {
        try {
            return strictly(content, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            return strictly(content, GB18030);
        }
    }

    private static String strictly(byte[] content, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    }

    /** Control characters other than tabulator, line ends, form feed and the end mark of DOS. */
    private static boolean isForeignToText(int c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1A;
    }
}
