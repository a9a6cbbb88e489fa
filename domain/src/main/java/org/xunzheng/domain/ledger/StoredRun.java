package org.xunzheng.domain.ledger;

import java.util.Optional;
import java.util.OptionalInt;
import org.xunzheng.serial.Run;

/**
 * A run as it lies in storage.
 *
 * @param lastNumber the last number taken; the opening balance before the first, 0 without one
 * @param opening what it goes on behind, if no batch stands there yet
 * @param stray a certificate that belongs to no batch, if there is one
 */
public record StoredRun(Run run, int lastNumber, byte[] lastHash, Optional<StoredOpening> opening, OptionalInt stray) {}
