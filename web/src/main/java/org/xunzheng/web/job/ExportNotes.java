package org.xunzheng.web.job;

import java.util.Locale;

/**
 * How far an export is, as its job's notes say it.
 *
 * @param parts how many chunks were written
 * @param rows how many rows those have
 * @param isWhole whether the list was read to its end
 * @param after the key to go on behind
 */
record ExportNotes(Locale language, int parts, long rows, boolean isWhole, String filter, String after) {

    private static final int FIELDS = 6;

    static ExportNotes begin(Locale language, String filter) {
        return new ExportNotes(language, 0, 0, false, filter, "");
    }

    ExportNotes then(ExportSource.Chunk chunk) {
        return new ExportNotes(
                language,
                parts + 1,
                rows + chunk.rows().size(),
                chunk.next().isEmpty(),
                filter,
                chunk.next().orElse(after));
    }

    /** Filter and key may hold anything, so they come last, the first with its length. */
    static ExportNotes of(String notes) {
        String[] fields = notes.split(" ", FIELDS);
        int end = Integer.parseInt(fields[4]);
        return new ExportNotes(
                Locale.forLanguageTag(fields[0]),
                Integer.parseInt(fields[1]),
                Long.parseLong(fields[2]),
                Boolean.parseBoolean(fields[3]),
                fields[5].substring(0, end),
                fields[5].substring(end));
    }

    @Override
    public String toString() {
        return String.join(
                " ",
                language.toLanguageTag(),
                String.valueOf(parts),
                String.valueOf(rows),
                String.valueOf(isWhole),
                String.valueOf(filter.length()),
                filter + after);
    }
}
