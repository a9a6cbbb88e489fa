package org.xunzheng.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Listens to every answer that a test gets, for numbers of people and secrets that nobody needs there. Tests hand over what
 * they hear; {@code LeaksIT}, which runs last, says what was wrong.
 */
public final class Heard {

    /**
     * An ID number, be its last character right or wrong: a typed one is as personal as a correct one. The standard's own
     * example is nobody's; tests put it where none may be, and see themselves what becomes of it.
     */
    private static final Pattern ID_NUMBER = Pattern.compile(
            "(?<![\\w-])(?!11010519491231002[Xx])[1-8]\\d{5}((?:19|20)\\d{2})(\\d{2})(\\d{2})\\d{3}[\\dXx](?![\\w-])");
    /** A mobile telephone, and those of teachers that only a filing of the samples names. */
    private static final Pattern PHONE = Pattern.compile("(?<![\\w.-])1[3-9]\\d{9}(?![\\w-])|0538-856001[23]");

    private static final Pattern SECRET = Pattern.compile("Xunzheng-2026|otpauth:|BEGIN [A-Z ]*PRIVATE KEY");

    /** The answers that are made for it: the form of a filing in its institution's hands, the step with a reason, the secret of codes. */
    private static final Pattern NEEDS_NUMBERS = Pattern.compile(
            "/(?:api/v1/(?:filings|filing-forms)/.*|filing/edit\\.xhtml|api/v1/disclosures|privacy/reveal\\.xhtml|signin/codes\\.xhtml"
                    + "|api/v1/classes/[^/]+/results/template\\.xlsx|api/v1/personal-files(?:/.*)?|privacy/person\\.xhtml)");

    private static final Queue<String> COMPLAINTS = new ConcurrentLinkedQueue<>();
    private static final AtomicInteger ANSWERS = new AtomicInteger();

    private Heard() {}

    /** Listens to an answer: its status line is not enough, its headers and its body can tell too. */
    public static <T> HttpResponse<T> answer(HttpResponse<T> response) {
        URI asked = response.uri();
        address(asked.toString());
        response.headers().allValues("Location").forEach(Heard::address);
        ANSWERS.incrementAndGet();
        if (response.statusCode() >= 400
                || !NEEDS_NUMBERS.matcher(asked.getPath()).matches()) {
            String type = response.headers().firstValue("Content-Type").orElse("");
            texts(response.body(), type)
                    .forEach(text -> listen(response.request().method() + " " + asked.getPath(), text));
        }
        return response;
    }

    /** Listens to a page as a browser has it. */
    public static void page(String address, String source) {
        address(address);
        ANSWERS.incrementAndGet();
        if (address.startsWith("http")
                && !NEEDS_NUMBERS.matcher(URI.create(address).getPath()).matches()) {
            listen("page " + URI.create(address).getPath(), source);
        }
    }

    private static void address(String address) {
        listen("address", address);
    }

    private static void listen(String where, String text) {
        in(text).forEach(found -> COMPLAINTS.add(where + ": " + found));
    }

    private static List<String> texts(Object body, String type) {
        if (body instanceof String text) {
            return List.of(text);
        }
        if (!(body instanceof byte[] bytes)) {
            return List.of();
        }
        if (type.contains("spreadsheet")) {
            return unzipped(bytes);
        }
        return type.contains("pdf") ? List.of() : List.of(new String(bytes, StandardCharsets.UTF_8));
    }

    private static List<String> unzipped(byte[] workbook) {
        List<String> texts = new ArrayList<>();
        try {
            Path file = Files.createTempFile(Files.createDirectories(Build.output()), "heard-", ".xlsx");
            Files.write(file, workbook);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    texts.add(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /** What is in a text and should not be; said with a mask, since reports of tests lie about as well. */
    public static List<String> in(String text) {
        List<String> found = new ArrayList<>();
        ID_NUMBER.matcher(text).results().filter(Heard::hasBirthday).forEach(m -> found.add("ID number " + masked(m)));
        PHONE.matcher(text).results().forEach(m -> found.add("telephone " + masked(m)));
        SECRET.matcher(text).results().forEach(m -> found.add("secret " + masked(m)));
        return found;
    }

    private static boolean hasBirthday(MatchResult match) {
        try {
            LocalDate.of(
                    Integer.parseInt(match.group(1)),
                    Integer.parseInt(match.group(2)),
                    Integer.parseInt(match.group(3)));
            return true;
        } catch (DateTimeException noDay) {
            return false;
        }
    }

    private static String masked(MatchResult match) {
        String all = match.group();
        return all.substring(0, 4) + "…" + all.substring(all.length() - 2);
    }

    /** What was heard in answers so far. */
    public static List<String> complaints() {
        return COMPLAINTS.stream().distinct().sorted().toList();
    }

    /** How many answers were listened to. */
    public static int answers() {
        return ANSWERS.get();
    }
}
