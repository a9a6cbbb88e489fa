package org.xunzheng.domain.administration;

/**
 * Where a request comes from.
 *
 * @param address the network address
 * @param agent what the program calls itself
 */
public record From(String address, String agent) {

    private static final int LONGEST = 200;

    public From {
        address = cut(address);
        agent = cut(agent);
    }

    private static String cut(String text) {
        String line = text == null ? "" : text.replaceAll("\\p{Cntrl}", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }
}
