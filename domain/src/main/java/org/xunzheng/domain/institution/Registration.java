package org.xunzheng.domain.institution;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.serial.InstitutionCode;
import org.xunzheng.serial.IssueYear;
import org.xunzheng.serial.RegionCode;
import org.xunzheng.serial.Run;

/**
 * A code that an institution trains under (代码登记), at one level (SER-4). Several may belong to one institution.
 *
 * @param authority the authority that assigned it and supervises what is trained under it
 * @param retiredOn the day from which it is void (SER-5)
 */
public record Registration(
        UUID id,
        UUID institution,
        UUID authority,
        RegionCode region,
        InstitutionCode code,
        LocalDate assignedOn,
        Optional<LocalDate> retiredOn) {

    public Registration {
        Objects.requireNonNull(id);
        Objects.requireNonNull(institution);
        Objects.requireNonNull(authority);
        Objects.requireNonNull(region);
        Objects.requireNonNull(code);
        Objects.requireNonNull(assignedOn);
        Objects.requireNonNull(retiredOn);
    }

    /** The run that certificates issued under this code in that year are numbered in. */
    public Run run(IssueYear year) {
        return new Run(region, code, year);
    }

    /** The first ten characters of every serial under this code. */
    public String prefix() {
        return region.toString() + code;
    }
}
