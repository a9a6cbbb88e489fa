package org.xunzheng.domain.region;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.serial.RegionCode;

/**
 * An authority (人力资源社会保障部门): the bureau that pays, files and supervises in its region.
 *
 * @param path its place in the tree of authorities; what lies below begins with the same characters
 * @param serialRegion the namespace of the institution codes that it assigns; two authorities may share one (SER-3), and
 *     one whose city has not set the code yet has none. The newest: what counts on a day, {@link Regions#serialRegion} says
 */
public record Authority(UUID id, String name, Level level, String path, Optional<RegionCode> serialRegion) {

    public Authority {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(level);
        Objects.requireNonNull(path);
        Objects.requireNonNull(serialRegion);
    }

    /** Its own code, the last of its path: GB/T 2260 for a region's bureau, an invented one for a zone's. */
    public String code() {
        String[] codes = path.split("/");
        return codes[codes.length - 1];
    }
}
