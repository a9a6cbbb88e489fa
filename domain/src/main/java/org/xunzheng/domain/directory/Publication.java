package org.xunzheng.domain.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.xunzheng.domain.rule.Clause;

/**
 * One version of a city's directory (目录版本), made by one act of publishing (INS-3).
 *
 * @param city the authority that published it
 * @param number counted from 1 in each city
 */
@Clause("INS-3")
public record Publication(UUID city, int number, LocalDate on) {}
