package org.xunzheng.reports.statistics;

import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The words and date forms of the reports in one language: Chinese, unless English is asked for. */
final class Labels {

    private final Locale locale;
    private final ResourceBundle words;

    Labels(Locale wanted) {
        locale = Locale.ENGLISH.getLanguage().equals(wanted.getLanguage()) ? Locale.ENGLISH : Locale.CHINESE;
        words = ResourceBundle.getBundle(
                Labels.class.getPackageName() + ".statistics",
                locale,
                Labels.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String word(String key) {
        return words.getString(key);
    }

    /** The date, month or time in the form of this name. */
    String form(String key, TemporalAccessor time) {
        return DateTimeFormatter.ofPattern(word(key), locale).format(time);
    }

    /** All words, for the parameters of a template. */
    Map<String, Object> all() {
        Map<String, Object> all = new HashMap<>();
        words.keySet().forEach(key -> all.put(key, word(key)));
        return all;
    }
}
