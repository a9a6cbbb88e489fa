package org.xunzheng.web.list;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a page's address says of a list, and the addresses that lead on from there. */
final class ListAddress {

    private final String name;
    private final Map<String, String> said;

    /**
     * The address of a list.
     *
     * @param name with which its part of the address begins; empty where the list is the only one
     * @param query behind the question mark, or null for nothing
     */
    ListAddress(String name, String query) {
        this.name = name;
        said = parameters(query);
    }

    /** The parameters of an address, those that are not empty. */
    static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String one : query == null ? new String[0] : query.split("&")) {
            String[] pair = one.split("=", 2);
            if (pair.length == 2 && !pair[1].isEmpty()) {
                parameters.put(decoded(pair[0]), decoded(pair[1]));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    /** What a parameter is called in the address, as it is this list's. */
    String named(String parameter) {
        return name.isEmpty() ? parameter : name + "-" + parameter;
    }

    /** What it says; empty for nothing. */
    String said(String parameter) {
        return said.getOrDefault(named(parameter), "");
    }

    /** What it says, where that is a whole number from 1 on. */
    int number(String parameter, int otherwise) {
        String typed = said(parameter);
        return typed.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(typed) : otherwise;
    }

    /** Says something else; an empty text takes it out. */
    void say(String parameter, String value) {
        said.put(named(parameter), value);
        said.values().removeIf(String::isEmpty);
    }

    /** What it says but for these. */
    List<Map.Entry<String, String>> besides(List<String> parameters) {
        List<String> left = parameters.stream().map(this::named).toList();
        return said.entrySet().stream()
                .filter(one -> !left.contains(one.getKey()))
                .toList();
    }

    /** The same address with these otherwise; what is empty is left out. */
    String with(Map<String, String> changed) {
        Map<String, String> parameters = new LinkedHashMap<>(said);
        changed.forEach((parameter, value) -> parameters.put(named(parameter), value));
        return parameters.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(ListAddress::encoded)
                .collect(Collectors.joining("&", "?", place()));
    }

    /** Where on its page the list stands; empty at the top. */
    String place() {
        return name.isEmpty() ? "" : "#" + name;
    }

    /** A parameter as it stands in an address. */
    static String encoded(Map.Entry<String, String> parameter) {
        return URLEncoder.encode(parameter.getKey(), StandardCharsets.UTF_8) + "="
                + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8);
    }
}
