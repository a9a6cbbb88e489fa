package org.xunzheng.web.trainingclass;

import java.time.LocalDate;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.trainingclass.ClassState;
import org.xunzheng.domain.trainingclass.TrainingClass;

/**
 * What a page offers to do with a class: by post, state and day. Whether it is carried out, the use case decides.
 *
 * @param ownTurn whether a level of its review waits for the caller
 * @param ownEntry whether the caller handed in what waits, and nobody took a level of it
 */
public record Moves(Caller caller, TrainingClass trainingClass, boolean ownTurn, boolean ownEntry, LocalDate today) {

    public boolean mayEdit() {
        return caller.holds(Post.INSTITUTION) && trainingClass.state().isOpen();
    }

    public boolean mayTakeBack() {
        return ownEntry
                && (trainingClass.state() == ClassState.SUBMITTED
                        || trainingClass.state() == ClassState.RESULTS_SUBMITTED);
    }

    public boolean maySubmit() {
        return mayEdit() && trainingClass.trainees() > 0;
    }

    public boolean mayDecide() {
        return ownTurn && trainingClass.state() == ClassState.SUBMITTED;
    }

    public boolean mayReport() {
        return caller.holds(Post.INSTITUTION)
                && trainingClass.state() == ClassState.APPROVED
                && !today.isBefore(trainingClass.plan().lastDay());
    }

    public boolean mayReportAgain() {
        return caller.holds(Post.INSTITUTION) && trainingClass.state() == ClassState.RESULTS_SUBMITTED;
    }

    public boolean mayConfirm() {
        return ownTurn && trainingClass.state() == ClassState.RESULTS_SUBMITTED;
    }

    public boolean mayIssue() {
        return caller.holds(Post.APPROVAL) && trainingClass.state() == ClassState.CONFIRMED;
    }

    public boolean mayPrint() {
        return trainingClass.state() == ClassState.ISSUED
                && (caller.holds(Post.INSTITUTION) || caller.holds(Post.APPROVAL) || caller.holds(Post.REVIEW));
    }

    /** Whether somebody else has to act, so that the page says who. */
    public boolean waits() {
        return !mayEdit() && !mayDecide() && !mayReport() && !mayConfirm() && !mayIssue() && !mayPrint();
    }
}
