package org.xunzheng.domain.catalogue;

import java.util.List;
import java.util.Optional;

/** Looks up occupations. */
public interface Occupations {

    Optional<Occupation> find(String code);

    /** Occupations whose name or code has the text, those that begin with it first. */
    List<Occupation> matching(String text, int atMost);
}
