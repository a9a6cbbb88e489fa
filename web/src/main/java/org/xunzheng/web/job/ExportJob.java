package org.xunzheng.web.job;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.xunzheng.domain.job.JobFiles;
import org.xunzheng.domain.job.JobKind;
import org.xunzheng.domain.job.JobReason;
import org.xunzheng.domain.job.JobRun;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.Refused;
import org.xunzheng.sheets.SheetWriter;
import org.xunzheng.web.text.Texts;

/**
 * An export as a job: the list is read chunk by chunk, each behind the key of the one before and kept as a part; once all are
 * there, they are written to one workbook. Never more than a chunk is in the memory.
 */
@Dependent
public class ExportJob implements JobKind {

    static final String NAME = "export";

    private static final int ROWS_AT_ONCE = 5_000;
    /** What a sheet holds, without its headings. */
    private static final int MOST_ROWS = 1_048_575;

    private final ExportSources sources;
    private final JobFiles files;
    private final int rowsAtOnce;

    @Inject
    ExportJob(ExportSources sources, JobFiles files) {
        this(sources, files, ROWS_AT_ONCE);
    }

    ExportJob(ExportSources sources, JobFiles files, int rowsAtOnce) {
        this.sources = sources;
        this.files = files;
        this.rowsAtOnce = rowsAtOnce;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(JobRun run) {
        ExportSource source = sources.named(run.about());
        ExportNotes at = ExportNotes.of(run.notes());
        Texts texts = Texts.in(at.language());
        ExportParts parts = new ExportParts(files, run);
        while (!at.isWhole()) {
            ExportSource.Chunk chunk = source.next(run.caller(), at.filter(), at.after(), rowsAtOnce, texts);
            if (at.rows() + chunk.rows().size() > MOST_ROWS) {
                throw new Refused(Refusal.of(JobReason.TOO_MANY_ROWS));
            }
            at = at.then(chunk);
            parts.keep(at.parts(), chunk.rows());
            run.save(at.toString(), at.rows(), run.total());
        }
        String title = texts.label(ExportSource.word(source.name()));
        // A result that is there is whole: the node was lost behind it.
        if (!files.names(run.id()).contains(JobFiles.RESULT)) {
            Iterator<List<String>> rows = rows(run, parts, at);
            files.keep(run.id(), JobFiles.RESULT, out -> SheetWriter.list(title, source.headings(texts), rows, out));
        }
        parts.remove();
        run.made(title + ".xlsx");
    }

    /** The rows of all parts; whether the job still is this node's is asked with each part. */
    private static Iterator<List<String>> rows(JobRun run, ExportParts parts, ExportNotes whole) {
        return IntStream.rangeClosed(1, whole.parts())
                .boxed()
                .flatMap(position -> {
                    run.save(whole.toString(), whole.rows(), whole.rows());
                    return parts.read(position).stream();
                })
                .iterator();
    }
}
