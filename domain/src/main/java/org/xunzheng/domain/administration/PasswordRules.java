package org.xunzheng.domain.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;

/** What a password must be like. */
final class PasswordRules {

    /** Of lower case, upper case, digits and other characters, so many kinds are wanted. */
    private static final int KINDS = 3;

    private static final int LONGEST = 200;

    private PasswordRules() {}

    static List<Refusal> refusals(SignInRules rules, String login, String password) {
        List<Refusal> refusals = new ArrayList<>();
        Place place = Place.field("newPassword");
        int length = password == null ? 0 : password.codePointCount(0, password.length());
        if (length < rules.passwordLength() || length > LONGEST) {
            refusals.add(Refusal.at(place, AccountReason.PASSWORD_TOO_SHORT, rules.passwordLength()));
            return refusals;
        }
        long kinds = Stream.of("\\p{Ll}", "\\p{Lu}", "\\p{Nd}", "[^\\p{Ll}\\p{Lu}\\p{Nd}]")
                .filter(kind -> password.matches("(?s).*" + kind + ".*"))
                .count();
        boolean varied = password.chars().distinct().count() > rules.passwordLength() / 2;
        if (kinds < KINDS || !varied || rules.isClosedTo(password)) {
            refusals.add(Refusal.at(place, AccountReason.PASSWORD_TOO_SIMPLE));
        }
        if (password.toLowerCase(Locale.ROOT).contains(login.toLowerCase(Locale.ROOT))) {
            refusals.add(Refusal.at(place, AccountReason.PASSWORD_HAS_LOGIN));
        }
        return refusals;
    }
}
