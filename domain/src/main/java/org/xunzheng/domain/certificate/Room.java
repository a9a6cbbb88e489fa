package org.xunzheng.domain.certificate;

import java.util.List;
import org.xunzheng.domain.quota.Quota;

/**
 * What a class finds when its certificates are to be issued, read at one moment without holding anybody up.
 *
 * @param institution the institution's name, as it is printed
 * @param remaining how many numbers its run has left
 * @param quotas what its certificates count against, the narrowest region first
 */
public record Room(String institution, int remaining, List<Quota> quotas) {

    public Room {
        quotas = List.copyOf(quotas);
    }
}
