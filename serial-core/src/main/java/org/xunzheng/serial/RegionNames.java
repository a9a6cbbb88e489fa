package org.xunzheng.serial;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The names of serial regions, each valid from a day and perhaps to one, since cities change their codes (SER-2, SER-3).
 * Whole cities stand with four characters, counties and authorities with six.
 */
public final class RegionNames {

    private final List<Entry> entries;

    private RegionNames(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * A code with its name.
     *
     * @param from the first day on which it holds
     * @param until the last day, or empty while it holds
     */
    public record Entry(String code, String name, String english, LocalDate from, Optional<LocalDate> until) {

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
        }
    }

    /** Shandong's: the cities of the annex, and the counties of 泰安. */
    public static RegionNames shandong() {
        try (InputStream in = RegionNames.class.getResourceAsStream("shandong.tsv")) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names that somebody else keeps, such as an authority with a system of its own. */
    public static RegionNames of(List<Entry> entries) {
        return new RegionNames(entries);
    }

    /**
     * Reads a table of lines with code, name, English name, first day and last day, separated by tabs; lines that begin
     * with # say something about it.
     */
    public static RegionNames read(InputStream in) throws IOException {
        List<Entry> entries = new ArrayList<>();
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells = line.split("\t", -1);
                entries.add(new Entry(
                        cells[0],
                        cells[1],
                        cells[2],
                        LocalDate.parse(cells[3]),
                        cells[4].isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(cells[4]))));
            }
        }
        return new RegionNames(entries);
    }

    /** What the code, of four characters or six, names on that day. */
    public Optional<Entry> find(String code, LocalDate day) {
        return entries.stream()
                .filter(entry -> entry.code().equals(code) && entry.holdsOn(day))
                .findFirst();
    }

    public List<Entry> entries() {
        return entries;
    }
}
