package org.xunzheng.web.rest;

import jakarta.ws.rs.BadRequestException;
import java.util.Optional;

/** The key of a request that may be sent again, as REST carries it. */
public final class RequestKey {

    /** The header. */
    public static final String HEADER = "Idempotency-Key";

    private static final int LONGEST = 200;

    private RequestKey() {}

    /**
     * The key in the header, if there is one.
     *
     * @throws BadRequestException if it is too long
     */
    public static Optional<String> of(String header) {
        Optional<String> key = Optional.ofNullable(header).map(String::strip).filter(text -> !text.isEmpty());
        if (key.filter(text -> text.length() > LONGEST).isPresent()) {
            throw new BadRequestException("an Idempotency-Key has at most " + LONGEST + " characters");
        }
        return key;
    }
}
