package org.xunzheng.sheets;

/**
 * How large an upload may be. Many small cells take more memory than their bytes say, so cells and characters are bounded too.
 *
 * @param bytes of the file
 * @param unpackedBytes of all parts of an XLSX, which is a ZIP file
 * @param rows that are not blank
 * @param columns of a row
 * @param cells of all rows, each counted up to its last one that is not empty; the shared texts of a workbook too
 * @param characters of all cells, and of the shared texts
 */
public record Limits(long bytes, long unpackedBytes, int rows, int columns, int cells, long characters) {

    private static final long MEGABYTE = 1L << 20;

    /** 20 MB, unpacked 160 MB, 100,000 rows, 100 columns, a million cells and 20 million characters. */
    public static final Limits USUAL =
            new Limits(20 * MEGABYTE, 160 * MEGABYTE, 100_000, 100, 1_000_000, 20 * MEGABYTE);
}
