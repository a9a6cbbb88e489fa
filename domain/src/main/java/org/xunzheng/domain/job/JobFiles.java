package org.xunzheng.domain.job;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The files of jobs, where every node sees them: parts on their way, and what came of it. */
public interface JobFiles {

    /** What a job made. */
    String RESULT = "result";

    /** Writes a file. */
    @FunctionalInterface
    interface Writer {
        void write(OutputStream out) throws IOException;
    }

    /** Keeps a file of the job under a name of the program; whole, or not at all. */
    void keep(UUID job, String name, Writer writer);

    /**
     * A file of the job.
     *
     * @throws org.xunzheng.domain.file.DamagedFile if it is gone
     */
    Path find(UUID job, String name);

    /** The names of the job's files, in order. */
    List<String> names(UUID job);

    void remove(UUID job, String name);

    /** Removes every file of the job. */
    void remove(UUID job);

    /** The jobs that have files. */
    Set<UUID> jobs();
}
