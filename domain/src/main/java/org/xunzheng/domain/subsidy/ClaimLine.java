package org.xunzheng.domain.subsidy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A person of a claim as its page shows them.
 *
 * @param line nothing for who gets nothing
 * @param words what was said with its last step
 * @param otherPlace where what stands in the way was claimed, if the scope sees it
 */
public record ClaimLine(
        ClaimRow row,
        String person,
        String maskedIdNumber,
        Optional<UUID> line,
        Optional<LineState> state,
        String words,
        Optional<LocalDate> noticeUntil,
        Optional<String> otherPlace,
        Optional<LocalDate> otherDay) {}
