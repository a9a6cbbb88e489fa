package org.xunzheng.web.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.NotPermitted;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.job.Job;
import org.xunzheng.domain.job.JobFiles;
import org.xunzheng.domain.job.JobState;
import org.xunzheng.domain.job.StartJob;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.persistence.JobNode;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;
import org.xunzheng.persistence.job.DirectoryJobFiles;
import org.xunzheng.persistence.sql.Records;
import org.xunzheng.persistence.sql.Statement;
import org.xunzheng.sheets.Heading;
import org.xunzheng.sheets.SheetReader;
import org.xunzheng.web.text.Texts;

@DisplayName("An export of a list")
class ExportJobTest {

    private static final TestSystem SYSTEM = new TestSystem();
    private static final int ROWS = 1_003;
    private static final int ROWS_AT_ONCE = 100;

    @TempDir
    private static Path folder;

    private final Caller reviewer = Scenario.officer(SYSTEM, "370911", Post.REVIEW);
    private final Occupations source = new Occupations();
    private final JobFiles files = new DirectoryJobFiles(folder);

    @BeforeAll
    static void manyRows() {
        SYSTEM.in(() -> SYSTEM.sql.update(Statement.of(
                "insert into occupation (code, name) select 'x' || lpad(n::text, 5, '0'), '=职业' || n"
                        + " from generate_series(1, ?) n",
                ROWS)));
    }

    /** A list by its key, as lists plug in; a node can be lost while it reads. */
    private final class Occupations implements ExportSource {

        private int chunksUntilLost = Integer.MAX_VALUE;

        private record Line(String code, String name) {}

        @Override
        public String name() {
            return "occupations";
        }

        @Override
        public List<Heading> headings(Texts texts) {
            return List.of(new Heading("编码", 12), new Heading("名称", 20));
        }

        @Override
        public long count(Caller caller, String filter) {
            return SYSTEM.sql.count(Statement.of("select count(*) from occupation where code like ?", filter + "%"));
        }

        @Override
        public Chunk next(Caller caller, String filter, String after, int rows, Texts texts) {
            caller.require(Post.REVIEW);
            if (chunksUntilLost-- == 0) {
                throw new JobNode.Lost();
            }
            List<Line> lines = SYSTEM.sql.list(
                    Statement.of(
                            "select code, name from occupation where code like ? and code > ? order by code limit ?",
                            filter + "%",
                            after,
                            rows),
                    Records.reader(Line.class));
            return new Chunk(
                    lines.stream()
                            .map(line -> List.of(line.code(), line.name()))
                            .toList(),
                    lines.size() < rows
                            ? Optional.empty()
                            : Optional.of(lines.get(lines.size() - 1).code()));
        }
    }

    private ExportSources sources() {
        return new ExportSources(List.of(source));
    }

    private JobNode node() {
        return new JobNode(SYSTEM, new ExportJob(sources(), files, ROWS_AT_ONCE));
    }

    private UUID asked(String filter) {
        StartExport start = new StartExport(sources(), new StartJob(SYSTEM.jobs), SYSTEM.trail, Clock.systemUTC());
        return SYSTEM.in(() ->
                start.start(reviewer, "occupations", filter, Locale.CHINESE).orElseThrow());
    }

    private Job shown(UUID id) {
        return SYSTEM.jobs.find(id, reviewer).orElseThrow();
    }

    private List<List<String>> sheet(UUID id) throws IOException {
        return SheetReader.read(Files.readAllBytes(files.find(id, JobFiles.RESULT))).stream()
                .map(row -> List.of(row.text(0), row.text(1)))
                .toList();
    }

    @Test
    @DisplayName("whose node is lost in the middle comes to its end on another, with every row once")
    void comesToItsEnd() throws IOException {
        UUID id = asked("x");
        // One for the question whether the list may be seen.
        source.chunksUntilLost = 4;
        JobNode lost = node();
        Job taken = lost.take().orElseThrow();
        assertThatThrownBy(() -> lost.carryOut(taken)).isInstanceOf(JobNode.Lost.class);
        assertThat(shown(id)).satisfies(job -> {
            assertThat(job.state()).isEqualTo(JobState.RUNNING);
            assertThat(job.done()).isEqualTo(4 * ROWS_AT_ONCE);
            assertThat(job.total()).isEqualTo(ROWS);
        });
        // What the lost one wrote without being able to save that it did.
        files.keep(id, "part-000005-000001", out -> out.write(new byte[] {0, 0, 0, 0}));

        source.chunksUntilLost = Integer.MAX_VALUE;
        JobNode other = node();
        other.carryOut(other.takeAfterSilence().orElseThrow());

        assertThat(shown(id)).satisfies(job -> {
            assertThat(job.state()).isEqualTo(JobState.DONE);
            assertThat(job.done()).isEqualTo(ROWS);
            assertThat(job.fileName()).isPresent();
        });
        assertThat(sheet(id))
                .hasSize(ROWS + 1)
                .startsWith(List.of("编码", "名称"), List.of("x00001", "=职业1"))
                .endsWith(List.of("x01003", "=职业1003"))
                .doesNotHaveDuplicates();
        assertThat(files.names(id)).containsExactly(JobFiles.RESULT);
    }

    @Test
    @DisplayName("that is lost behind its file is done with that file")
    void isDoneWithItsFile() throws IOException {
        UUID id = asked("x0000");
        Job taken = node().take().orElseThrow();
        ExportNotes whole = ExportNotes.of(SYSTEM.jobs.notes(id).orElseThrow())
                .then(new ExportSource.Chunk(List.of(), Optional.empty()));
        assertThat(SYSTEM.jobs.save(taken, whole.toString(), 9, 9)).isTrue();
        files.keep(id, JobFiles.RESULT, out -> out.write(1));
        JobNode other = node();
        other.carryOut(other.takeAfterSilence().orElseThrow());
        assertThat(shown(id).state()).isEqualTo(JobState.DONE);
        assertThat(Files.readAllBytes(files.find(id, JobFiles.RESULT))).containsExactly(1);
    }

    @Test
    @DisplayName("of nothing is a sheet of headings; cancelled in the middle, it is none")
    void ofNothing() throws IOException {
        UUID id = asked("nothing like it");
        JobNode node = node();
        node.carryOut(node.take().orElseThrow());
        assertThat(sheet(id)).containsExactly(List.of("编码", "名称"));

        UUID cancelled = asked("x");
        Job taken = node.take().orElseThrow();
        assertThat(node.cancel(reviewer, cancelled).isGranted()).isTrue();
        node.carryOut(taken);
        assertThat(files.names(cancelled)).doesNotContain(JobFiles.RESULT);
    }

    @Test
    @DisplayName(
            "REV-3: is refused to who may not see the list, stops when that ends, and stands on the trail without its filter")
    void isForWhoMaySeeTheList() {
        Caller clerk = Scenario.officer(SYSTEM, "370911", Post.INTAKE);
        StartExport start = new StartExport(sources(), new StartJob(SYSTEM.jobs), SYSTEM.trail, Clock.systemUTC());
        assertThatThrownBy(() -> SYSTEM.in(() -> start.start(clerk, "occupations", "", Locale.CHINESE)))
                .isInstanceOf(NotPermitted.class);

        UUID id = asked("x");
        SYSTEM.in(() ->
                SYSTEM.sql.update(Statement.of("delete from account_post where account_id = ?", reviewer.account())));
        JobNode node = node();
        node.carryOut(node.take().orElseThrow());
        assertThat(shown(id).reason()).contains("JobReason.NOT_PERMITTED");
        assertThat(SYSTEM.in(
                        () -> SYSTEM.trail.of(new Subject(Subject.Kind.ACCOUNT, reviewer.account()), Scope.below(""))))
                .filteredOn(entry -> entry.action() == Action.EXPORT_BEGUN)
                .singleElement()
                .satisfies(
                        entry -> assertThat(entry.facts()).containsOnly(Map.entry("list", "ExportSource.OCCUPATIONS")));
    }

    @Test
    @DisplayName("notes its filter and its key whatever they hold")
    void notesWhateverTheyHold() {
        for (String text : List.of("", " ", "a b\nc", "张三 3709", "10 ")) {
            ExportNotes notes = ExportNotes.begin(Locale.ENGLISH, text)
                    .then(new ExportSource.Chunk(List.of(List.of("x")), Optional.of(text + "|key")));
            assertThat(ExportNotes.of(notes.toString())).isEqualTo(notes);
        }
    }
}
