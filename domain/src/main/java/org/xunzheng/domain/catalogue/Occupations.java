package org.xunzheng.domain.catalogue;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.rule.Page;

/** The occupations. */
public interface Occupations {

    Optional<Occupation> find(String code);

    /** Those of these codes that there are, by code; asked once for all. */
    Map<String, Occupation> find(Collection<String> codes);

    /** Occupations whose name or code has the text, those that begin with it first. */
    List<Occupation> matching(String text, int atMost);

    /** The same as a list of pages, new ones first. */
    Page<Occupation> list(String text, Page.Part part);

    /** Adds new occupations. */
    void add(List<Occupation> occupations, Caller by, Instant at);
}
