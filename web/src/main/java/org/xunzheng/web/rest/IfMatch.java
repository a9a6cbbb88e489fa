package org.xunzheng.web.rest;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;

/** The version that a caller looked at, as REST carries it: asked for by every step that another version would make wrong. */
public final class IfMatch {

    private static final int PRECONDITION_REQUIRED = 428;

    private IfMatch() {}

    /**
     * The version in the header.
     *
     * @throws ClientErrorException (428) if there is none, or one that means any: nobody decides on what they have not seen
     * @throws BadRequestException if it is no version
     */
    public static long version(String header) {
        if (header == null || header.isBlank() || header.strip().equals("*")) {
            throw new ClientErrorException("If-Match is wanted", PRECONDITION_REQUIRED);
        }
        try {
            return Long.parseLong(header.strip().replaceAll("^(W/)?\"|\"$", ""));
        } catch (NumberFormatException e) {
            throw new BadRequestException("If-Match is a version in quotation marks, as in ETag", e);
        }
    }
}
