package org.xunzheng.web.layout;

import java.util.regex.Pattern;

/** Addresses within this application. */
public final class Paths {

    public static final String HOME = "/index.xhtml";

    /** One slash, then no second one that would make it another host, and no backslash that browsers read as one. */
    private static final Pattern PAGE = Pattern.compile("/(?![/\\\\])[A-Za-z0-9_/-]*\\.xhtml(\\?[^\\s\\\\]*)?");

    private Paths() {}

    /** The wanted page if it is one of this application, else home: nobody is sent elsewhere by a link from outside. */
    public static String pageOrHome(String wanted) {
        return wanted != null && PAGE.matcher(wanted).matches() ? wanted : HOME;
    }
}
