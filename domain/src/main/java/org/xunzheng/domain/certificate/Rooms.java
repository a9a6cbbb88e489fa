package org.xunzheng.domain.certificate;

import org.xunzheng.domain.institution.Registration;
import org.xunzheng.serial.Run;

/** Looks up, by one statement, what issuing asks before it takes numbers. */
public interface Rooms {

    /**
     * The room of a class.
     *
     * @param registration the code that it trains under
     * @param run the run that its certificates are numbered in
     * @param year the year of issue
     */
    Room of(Registration registration, Run run, int year);
}
