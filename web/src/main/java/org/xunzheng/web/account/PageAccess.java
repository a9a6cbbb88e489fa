package org.xunzheng.web.account;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;

/**
 * Which page opens for whom: one table, {@code pages.properties}, that a security officer can read. A page that it does not
 * name opens for nobody. What a page shows of it is narrowed to the caller's region further down (REV-4).
 */
public final class PageAccess {

    private static final String PUBLIC = "public";
    private static final String EVERYBODY = "everybody";
    private static final String MATTERS = "matters";
    private static final Map<String, String> TABLE = read();

    private PageAccess() {}

    private static Map<String, String> read() {
        Properties lines = new Properties();
        try (Reader reader = new InputStreamReader(
                PageAccess.class.getResourceAsStream("pages.properties"), StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(
                        page -> page, page -> lines.getProperty(page).strip()));
    }

    /** Whether the path is one of a page. */
    static boolean isPage(String path) {
        return (path.endsWith(".xhtml") || path.equals("/")) && !path.startsWith("/jakarta.faces.resource/");
    }

    /** Whether anybody may open the page, signed in or not. */
    public static boolean isPublic(String page) {
        return PUBLIC.equals(TABLE.get(page));
    }

    /** The pages that the table names. */
    static Set<String> pages() {
        return TABLE.keySet();
    }

    /** The posts that open the page; those of a public page are all. */
    public static Set<Post> posts(String page) {
        String posts = TABLE.getOrDefault(page, "");
        if (posts.equals(PUBLIC) || posts.equals(EVERYBODY)) {
            return EnumSet.allOf(Post.class);
        }
        Set<Post> open = EnumSet.noneOf(Post.class);
        for (String name : posts.isEmpty() ? new String[0] : posts.split("\\s+")) {
            if (name.equals(MATTERS)) {
                Arrays.stream(Post.values()).filter(Post::isOfMatters).forEach(open::add);
            } else {
                open.add(Post.valueOf(name.toUpperCase(Locale.ROOT)));
            }
        }
        return open;
    }

    /** Whether the page opens for this caller; one that everybody may open, for holders of no post too. */
    public static boolean opens(String page, Caller caller) {
        return EVERYBODY.equals(TABLE.get(page))
                || isPublic(page)
                || caller.posts().stream().anyMatch(posts(page)::contains);
    }
}
