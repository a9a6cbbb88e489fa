package org.xunzheng.domain.ledger;

import java.time.LocalDate;

/** Where the head of a day says that a run stood when the day ended. */
public record DatedLeaf(LocalDate day, RunLeaf leaf) {}
