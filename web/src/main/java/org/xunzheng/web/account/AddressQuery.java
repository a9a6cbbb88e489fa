package org.xunzheng.web.account;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.xunzheng.domain.person.IdNumber;

/** The part of an address behind the question mark. */
public final class AddressQuery {

    /** An address may have another one in it, as that of sign-in has the page to return to. */
    private static final int DEEPEST = 3;

    private AddressQuery() {}

    /** Whether one of its parameters has an ID number in it, however it is written; a missing query has none. */
    public static boolean hasIdNumber(String query) {
        return query != null && Arrays.stream(query.split("&")).anyMatch(AddressQuery::isOne);
    }

    /** What is left without those parameters. */
    public static String withoutIdNumbers(String query) {
        return Arrays.stream(query.split("&")).filter(one -> !isOne(one)).collect(Collectors.joining("&"));
    }

    private static boolean isOne(String parameter) {
        String text = parameter;
        for (int depth = 0; depth < DEEPEST; depth++) {
            text = decoded(text);
            if (IdNumber.isWithin(text)) {
                return true;
            }
        }
        return false;
    }

    /** A sign that stands for nothing is left as it is, and hides nothing beside it. */
    private static String decoded(String text) {
        return URLDecoder.decode(text.replaceAll("%(?![0-9A-Fa-f]{2})", "%25"), StandardCharsets.UTF_8);
    }
}
