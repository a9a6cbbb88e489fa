package org.xunzheng.domain.job;

/** How a job stands. */
public enum JobState {
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    /** Whether nothing more comes of it. */
    public boolean isOver() {
        return this != WAITING && this != RUNNING;
    }
}
