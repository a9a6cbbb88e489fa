package org.xunzheng.web.job;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.xunzheng.domain.job.JobFiles;
import org.xunzheng.domain.job.JobRun;

/**
 * The chunks of an export, a file each: a workbook cannot be gone on with where a node was lost, these can. A part is named by its position and
 * by the claim that wrote it. Of several with one position that of the last claim counts: an earlier one wrote it without
 * being able to save that it did.
 */
final class ExportParts {

    private static final String PART = "part-";

    private final JobFiles files;
    private final JobRun run;

    ExportParts(JobFiles files, JobRun run) {
        this.files = files;
        this.run = run;
    }

    void keep(int position, List<List<String>> rows) {
        files.keep(run.id(), begin(position) + "%06d".formatted(run.claim()), out -> write(rows, out));
    }

    private static String begin(int position) {
        return PART + "%06d-".formatted(position);
    }

    List<List<String>> read(int position) {
        String name = files.names(run.id()).stream()
                .filter(part -> part.startsWith(begin(position)))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException("part " + position + " of job " + run.id() + " is gone"));
        try (InputStream in = Files.newInputStream(files.find(run.id(), name))) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove() {
        files.names(run.id()).stream()
                .filter(name -> name.startsWith(PART))
                .forEach(name -> files.remove(run.id(), name));
    }

    private static void write(List<List<String>> rows, OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(rows.size());
        for (List<String> row : rows) {
            data.writeInt(row.size());
            for (String cell : row) {
                byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
                data.writeInt(bytes.length);
                data.write(bytes);
            }
        }
        data.flush();
    }

    private static List<List<String>> read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(new BufferedInputStream(in));
        List<List<String>> rows = new ArrayList<>();
        for (int left = data.readInt(); left > 0; left--) {
            List<String> row = new ArrayList<>();
            for (int cells = data.readInt(); cells > 0; cells--) {
                row.add(new String(data.readNBytes(data.readInt()), StandardCharsets.UTF_8));
            }
            rows.add(row);
        }
        return rows;
    }
}
