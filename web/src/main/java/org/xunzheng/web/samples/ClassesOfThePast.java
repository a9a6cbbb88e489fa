package org.xunzheng.web.samples;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.certificate.ClassToIssue;
import org.xunzheng.domain.certificate.ClassesToIssue;
import org.xunzheng.domain.ledger.Batch;
import org.xunzheng.domain.trail.TrailEnd;
import org.xunzheng.domain.trail.TrailEntry;
import org.xunzheng.domain.trainingclass.TrainingClass;
import org.xunzheng.serial.SerialRange;

/** Classes whose certificates are samples of days that are over: the clock that is right is the sample's. */
record ClassesOfThePast(ClassesToIssue classes, Clock clock) implements ClassesToIssue {

    @Override
    public Optional<ClassToIssue> find(UUID id, Scope scope, LocalDate dayOfIssue) {
        return classes.find(id, scope, dayOfIssue).map(found -> found.readAt(clock.instant()));
    }

    @Override
    public SerialRange issue(TrainingClass issued, TrailEntry entry, TrailEnd end, Batch batch) {
        return classes.issue(issued, entry, end, batch);
    }
}
