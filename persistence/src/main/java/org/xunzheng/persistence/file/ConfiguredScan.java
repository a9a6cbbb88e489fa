package org.xunzheng.persistence.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xunzheng.domain.file.FileScan;

/** The scanner that the operator named; without one, files are taken as they come. */
@ApplicationScoped
public class ConfiguredScan implements FileScan {

    private FileScan scan;

    /** For the container. */
    protected ConfiguredScan() {}

    /**
     * The scanner at this place.
     *
     * @param clamd host and port of ClamAV's daemon, such as {@code 127.0.0.1:3310}, if there is one
     */
    @Inject
    public ConfiguredScan(@ConfigProperty(name = "xunzheng.clamd") Optional<String> clamd) {
        scan = clamd.map(String::strip)
                .filter(place -> !place.isEmpty())
                .map(ConfiguredScan::at)
                .orElse(file -> Finding.CLEAN);
    }

    private static FileScan at(String place) {
        int colon = place.lastIndexOf(':');
        try {
            return new ClamdScan(place.substring(0, colon), Integer.parseInt(place.substring(colon + 1)));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new IllegalStateException("xunzheng.clamd (XUNZHENG_CLAMD) is host:port, not " + place, e);
        }
    }

    @Override
    public Finding scan(Path file) {
        return scan.scan(file);
    }
}
