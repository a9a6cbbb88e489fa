package org.xunzheng.serial;

import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Serials that follow one another in one run and one category: what a class receives. */
public record SerialRange(Run run, Sequence first, Sequence last, Category category) {

    public SerialRange {
        Objects.requireNonNull(run);
        Objects.requireNonNull(category);
        if (last.compareTo(first) < 0) {
            throw new IllegalArgumentException("a range ends at or after its first number: " + first + " – " + last);
        }
    }

    /** How many serials there are. */
    public int size() {
        return last.number() - first.number() + 1;
    }

    public Serial firstSerial() {
        return run.serial(first, category);
    }

    public Serial lastSerial() {
        return run.serial(last, category);
    }

    /** Every serial of the range, in order. */
    public Stream<Serial> serials() {
        return IntStream.rangeClosed(first.number(), last.number())
                .mapToObj(n -> run.serial(new Sequence(n), category));
    }

    /** Whether the serial is one of these. */
    public boolean contains(Serial serial) {
        return serial.run().equals(run)
                && serial.category() == category
                && serial.sequence().compareTo(first) >= 0
                && serial.sequence().compareTo(last) <= 0;
    }

    /** Such as {@code 37091100012600001B – 37091100012600050B}; one serial stands alone. */
    @Override
    public String toString() {
        return size() == 1 ? firstSerial().toString() : firstSerial() + " – " + lastSerial();
    }
}
