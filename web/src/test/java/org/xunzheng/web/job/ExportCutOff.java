package org.xunzheng.web.job;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.postgresql.ds.PGSimpleDataSource;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.job.Job;
import org.xunzheng.domain.job.JobFiles;
import org.xunzheng.domain.job.StartJob;
import org.xunzheng.persistence.JobNode;
import org.xunzheng.persistence.KeptConnections;
import org.xunzheng.persistence.TestSystem;
import org.xunzheng.persistence.job.DirectoryJobFiles;
import org.xunzheng.persistence.sql.Statement;
import org.xunzheng.web.certificate.CertificatesExport;

/**
 * The export of every certificate of a generated province: its node is killed in the middle, and another one brings it to its
 * end. Says how long that took, and how much memory the nodes had. Run by {@code benchmarks/export}; no test, since it wants that
 * province.
 */
public final class ExportCutOff {

    private static final String LIST = "certificates";
    private static final long MEGABYTE = 1 << 20;

    private final TestSystem system;
    private final JobFiles files;
    private final ExportSources sources;

    private ExportCutOff(String database, Path folder) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database);
        system = new TestSystem(KeptConnections.of(source));
        files = new DirectoryJobFiles(folder);
        sources = new ExportSources(List.of(new CertificatesExport(system.certificates)));
    }

    /** The folder of the province alone; or database and folder of files for a node. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 2) {
            new ExportCutOff(arguments[0], Path.of(arguments[1])).carryOut();
            return;
        }
        Path folder = Files.createTempDirectory("export-");
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(Path.of(arguments[0]))
                .setCleanDataDirectory(false)
                .setServerConfig("jit", "off")
                .setServerConfig("random_page_cost", "1.1")
                .start()) {
            String database = server.getJdbcUrl("postgres", "postgres");
            new ExportCutOff(database, folder).isCutOff(database, folder);
        }
    }

    private void carryOut() {
        JobNode node = new JobNode(system, new ExportJob(sources, files));
        node.carryOut(node.takeAfterSilence().orElseThrow());
    }

    private void isCutOff(String database, Path folder) throws Exception {
        Caller caller = system.in(() -> system.sql.first(
                        Statement.of("select c.login from account c join authority a on a.id = c.authority_id"
                                + " join account_post p on p.account_id = c.id where a.level = 'PROVINCE' and c.active"
                                + " and p.post = 'REVIEW' order by c.login"),
                        row -> row.getString(1)))
                .flatMap(login -> system.in(() -> system.accounts.caller(login)))
                .orElseThrow();
        long all = system.in(() -> system.sql.count(Statement.of("select count(*) from certificate")));
        StartExport start = new StartExport(sources, new StartJob(system.jobs), system.trail, Clock.systemUTC());
        UUID id = system.in(() -> start.start(caller, LIST, "", Locale.CHINESE).orElseThrow());

        long begun = System.nanoTime();
        Process first = node(database, folder);
        while (shown(id, caller).done() < all / 2) {
            Thread.sleep(100);
        }
        long memory = peak(first);
        first.destroyForcibly().waitFor();
        say(
                "killed at %,d of %,d certificates after %d s, its node had at most %d MB",
                shown(id, caller).done(), all, seconds(begun), memory);

        long again = System.nanoTime();
        Process second = node(database, folder);
        long most = 0;
        while (second.isAlive()) {
            most = Math.max(most, peak(second));
            second.waitFor(200, TimeUnit.MILLISECONDS);
        }
        Job job = shown(id, caller);
        Path result = files.find(id, JobFiles.RESULT);
        say(
                "%s: %,d rows after another %d s, that node had at most %d MB, the workbook has %d MB",
                job.state(), job.done(), seconds(again), most, Files.size(result) / MEGABYTE);
        long rows = rows(result);
        say("the sheet has %,d rows below its headings", rows - 1);
        if (rows - 1 != all) {
            throw new IllegalStateException("rows were lost or doubled");
        }
        files.remove(id);
    }

    private Job shown(UUID id, Caller caller) {
        return system.in(() -> system.jobs.find(id, caller)).orElseThrow();
    }

    private static Process node(String database, Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ExportCutOff.class.getName(),
                        database,
                        folder.toString())
                .redirectOutput(folder.resolve("node.log").toFile())
                .redirectError(folder.resolve("node.log").toFile())
                .start();
    }

    /** The most memory that the process ever had, in megabytes; 0 if it is over. */
    private static long peak(Process process) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(kilobytes -> Long.parseLong(kilobytes) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException over) {
            return 0;
        }
    }

    /** Counted as they stand in the file, without what a workbook of this size takes in the memory. */
    private static long rows(Path workbook) throws IOException {
        byte[] row = "<row ".getBytes(StandardCharsets.US_ASCII);
        long rows = 0;
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().startsWith("xl/worksheets/sheet")) {
                    rows += count(new BufferedInputStream(zip.getInputStream(entry)), row);
                }
            }
        }
        return rows;
    }

    private static long count(InputStream in, byte[] wanted) throws IOException {
        long found = 0;
        int at = 0;
        for (int one = in.read(); one >= 0; one = in.read()) {
            at = one == wanted[at] ? at + 1 : one == wanted[0] ? 1 : 0;
            if (at == wanted.length) {
                found++;
                at = 0;
            }
        }
        return found;
    }

    private static long seconds(long since) {
        return (System.nanoTime() - since) / 1_000_000_000;
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
