package org.xunzheng.domain.admission;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import org.xunzheng.domain.rule.Input;

/** By what an application without an account is known and opened, and where it comes from. */
final class Handles {

    private Handles() {}

    /** Without letters and digits that look alike. */
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int REFERENCE_LENGTH = 10;
    private static final int SECRET_LENGTH = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** What an application is called. */
    static String reference() {
        return random(REFERENCE_LENGTH);
    }

    /** What opens it. */
    static String secret() {
        return random(SECRET_LENGTH);
    }

    /** Either as it was made, however it was typed: with or without spaces, in any case. */
    static String plain(String typed) {
        return Input.line(typed).replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    private static String random(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return text.toString();
    }

    /** What an address stands for: of IPv6 its network of 64 bits, as one machine takes any address in that. */
    static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            InetAddress known = InetAddress.getByName(address);
            return known instanceof Inet6Address
                    ? HexFormat.of().formatHex(known.getAddress(), 0, 8)
                    : known.getHostAddress();
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }
}
