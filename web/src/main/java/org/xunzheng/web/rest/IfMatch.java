package org.xunzheng.web.rest;

import jakarta.ws.rs.BadRequestException;
import java.util.function.LongSupplier;

/** The version that a caller looked at, as REST carries it. */
public final class IfMatch {

    private IfMatch() {}

    /**
     * The version in the header; a caller who sends none means the current one.
     *
     * @throws BadRequestException if it is no version
     */
    public static long version(String header, LongSupplier current) {
        if (header == null || header.isBlank() || header.equals("*")) {
            return current.getAsLong();
        }
        try {
            return Long.parseLong(header.replaceAll("^(W/)?\"|\"$", ""));
        } catch (NumberFormatException e) {
            throw new BadRequestException("If-Match is a version in quotation marks, as in ETag", e);
        }
    }
}
