package org.xunzheng.web.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All words of one language. Each feature has a bundle of its own beside its package, with labels and refusals; what several
 * features say stands in {@code common}. A key stands once in all of them.
 */
abstract class GatheredMessages extends ResourceBundle {

    /** The features that have words of their own. */
    static final List<String> FEATURES = List.of(
            "account",
            "administration",
            "admission",
            "assessment",
            "attendance",
            "catalogue",
            "certificate",
            "directory",
            "draw",
            "file",
            "filing",
            "home",
            "institution",
            "job",
            "layout",
            "ledger",
            "matter",
            "onlineplatform",
            "policy",
            "privacy",
            "problem",
            "protection",
            "questionbank",
            "quota",
            "region",
            "regionchange",
            "review",
            "sheet",
            "signin",
            "statistics",
            "subsidy",
            "supervision",
            "teacher",
            "timetable",
            "trail",
            "trainingclass");

    private final Map<String, String> words;

    GatheredMessages(String language) {
        this(Stream.concat(Stream.of("text/common"), FEATURES.stream().map(feature -> feature + "/messages"))
                .map(bundle -> "/org/xunzheng/web/" + bundle + "_" + language + ".properties")
                .toList());
    }

    GatheredMessages(List<String> bundles) {
        Gathering gathering = new Gathering();
        bundles.forEach(gathering::add);
        words = gathering.entrySet().stream()
                .collect(
                        Collectors.toUnmodifiableMap(word -> (String) word.getKey(), word -> (String) word.getValue()));
    }

    @Override
    protected Object handleGetObject(String key) {
        return words.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(words.keySet());
    }

    /** The words of the bundles read so far, which refuses a key that is there already. */
    private static final class Gathering extends Properties {

        private static final long serialVersionUID = 1;

        private String reading = "";

        void add(String bundle) {
            reading = bundle;
            try (InputStream in = GatheredMessages.class.getResourceAsStream(bundle)) {
                if (in == null) {
                    throw new MissingResourceException("there is no " + bundle, bundle, "");
                }
                load(new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public synchronized Object put(Object key, Object text) {
            if (containsKey(key)) {
                throw new IllegalStateException(key + " stands twice, the second time in " + reading);
            }
            return super.put(key, text);
        }
    }
}
