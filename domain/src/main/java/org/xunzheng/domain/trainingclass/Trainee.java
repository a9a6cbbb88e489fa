package org.xunzheng.domain.trainingclass;

import java.util.Objects;
import org.xunzheng.domain.person.IdNumber;
import org.xunzheng.domain.person.PhoneNumber;

/**
 * A trainee (参训人员) on the roster of a class.
 *
 * @param position the place on the roster, counted from 1; serials follow it (SER-11)
 */
public record Trainee(int position, String name, IdNumber idNumber, String phone) {

    public Trainee {
        Objects.requireNonNull(name);
        Objects.requireNonNull(idNumber);
        Objects.requireNonNull(phone);
    }

    @Override
    public String toString() {
        return position + " " + name + " " + idNumber + " " + new PhoneNumber(phone);
    }
}
