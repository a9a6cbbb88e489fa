package org.xunzheng.domain.institution;

import java.util.Objects;

/**
 * What the directory says of an institution, and whom the authority talks to.
 *
 * @param name as on its certificate of registration; it is printed on certificates
 * @param contact the person; never published
 */
public record Facts(String name, String contact, String phone, String address) {

    public Facts {
        Objects.requireNonNull(name);
        Objects.requireNonNull(contact);
        Objects.requireNonNull(phone);
        Objects.requireNonNull(address);
    }
}
