package org.xunzheng.domain.catalogue;

import java.time.Instant;
import java.util.UUID;

/**
 * A published version of a city's catalogue; its id is that of the matter by which it was published.
 *
 * @param number 1 for the first publication
 * @param note what it is about: the yearly plan, a change, with its document
 * @param projects how many there are
 */
public record CatalogueVersion(
        UUID id, UUID authority, String authorityName, int number, String note, int projects, Instant publishedAt) {}
