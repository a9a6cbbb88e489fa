package org.xunzheng.sheets;

/**
 * How large an upload may be.
 *
 * @param bytes of the file
 * @param unpackedBytes of all parts of an XLSX, which is a ZIP file
 * @param rows that are not blank
 * @param columns of a row
 */
public record Limits(long bytes, long unpackedBytes, int rows, int columns) {

    private static final long MEGABYTE = 1L << 20;

    /** 20 MB, unpacked 160 MB, 100,000 rows, 100 columns. */
    public static final Limits USUAL = new Limits(20 * MEGABYTE, 160 * MEGABYTE, 100_000, 100);
}
