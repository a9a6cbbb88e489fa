package org.xunzheng.web.rest;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.xunzheng.domain.rule.Page;

/** Which part of a list a request asks for: by its number among the first {@link Page#COUNTED} rows, or behind a key. */
public class PageQuery {

    private static final int LARGEST = 500;

    @QueryParam("page")
    @DefaultValue("0")
    @Parameter(description = "Which part, counted from 0; within the first 10,000 rows.")
    private int page;

    @QueryParam("size")
    @DefaultValue("50")
    @Parameter(description = "How many rows a part has at most, up to 500.")
    private int size;

    @QueryParam("after")
    @Parameter(description = "Where the part begins: what the part before said as next. However long the list is.")
    private String after;

    /**
     * The part.
     *
     * @throws BadRequestException for a number beyond the first {@link Page#COUNTED} rows
     */
    public Page.Part part() {
        int rows = Math.max(1, Math.min(size, LARGEST));
        if (after != null && !after.isEmpty()) {
            return Page.Part.after(after, rows);
        }
        if (page > Page.COUNTED / rows) {
            throw new BadRequestException("behind the first " + Page.COUNTED + " rows, go on with \"after\"");
        }
        return new Page.Part(Math.max(0, page) * rows, rows);
    }
}
