package org.xunzheng.persistence.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
     * @param clamd host and port of ClamAV's daemon, such as {@code 127.0.0.1:3310}; blank for none
     */
    @Inject
    public ConfiguredScan(@ConfigProperty(name = "xunzheng.clamd", defaultValue = "") String clamd) {
        scan = clamd.isBlank() ? content -> Finding.CLEAN : at(clamd.strip());
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
    public Finding scan(byte[] content) {
        return scan.scan(content);
    }
}
