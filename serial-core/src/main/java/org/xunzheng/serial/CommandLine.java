package org.xunzheng.serial;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The library as a command: {@code java -jar serial-core.jar explain|check|ranges}. */
public final class CommandLine {

    private static final String USAGE = """
            usage: explain SERIAL...   what each says, part by part
                   check FILE          every line that is no serial, with its place; exit 1 if there is one
                   ranges FILE         the serials of the file as ranges
            A file has one serial a line.
            """;

    private final PrintStream out;
    private final Locale locale;

    CommandLine(PrintStream out, Locale locale) {
        this.out = out;
        this.locale = locale;
    }

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new CommandLine(out, Locale.getDefault()).run(arguments));
    }

    /** Runs one command and returns its exit code: 0, 1 where something is no serial, 2 for a wrong call. */
    int run(String... arguments) throws IOException {
        if (arguments.length < 2) {
            out.print(USAGE);
            return 2;
        }
        switch (arguments[0]) {
            case "explain":
                return explain(List.of(arguments).subList(1, arguments.length));
            case "check":
                return read(Path.of(arguments[1]), new ArrayList<>());
            case "ranges":
                List<Serial> serials = new ArrayList<>();
                int exit = read(Path.of(arguments[1]), serials);
                SerialRanges.of(serials).forEach(range -> out.println(range + "  " + range.size()));
                return exit;
            default:
                out.print(USAGE);
                return 2;
        }
    }

    private int explain(List<String> texts) {
        boolean valid = true;
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        for (String text : texts) {
            Explanation explanation = Explanation.of(text, Scheme.SHANDONG, RegionNames.shandong(), today, locale);
            valid &= explanation.valid();
            out.println((explanation.valid() ? "✓ " : "✗ ") + explanation.normal());
            explanation
                    .lines()
                    .forEach(line -> out.println("  " + (line.valid() ? "  " : "! ") + line.text() + "  " + line.part()
                            + "  " + line.words()));
        }
        return valid ? 0 : 1;
    }

    private int read(Path file, List<Serial> serials) throws IOException {
        int exit = 0;
        int number = 0;
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                serials.add(Serial.parse(line));
            } catch (InvalidSerial invalid) {
                out.println(
                        file + ":" + number + ":" + invalid.place() + ": " + invalid.defect() + ": " + line.strip());
                exit = 1;
            }
        }
        return exit;
    }
}
