package org.xunzheng.persistence.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.file.AttachFile.Brought;
import org.xunzheng.domain.file.Attachment;
import org.xunzheng.domain.file.DamagedFile;
import org.xunzheng.domain.file.Dossier;
import org.xunzheng.domain.file.DossierSource;
import org.xunzheng.domain.file.FileKind;
import org.xunzheng.domain.file.FileReason;
import org.xunzheng.domain.file.FileScan.Finding;
import org.xunzheng.domain.institution.InstitutionReason;
import org.xunzheng.domain.policy.Checklist;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.TrailLine;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;
import org.xunzheng.serial.Category;

@DisplayName("Files handed in with a matter")
class FilesTest {

    private static final byte[] PDF = "%PDF-1.7\nhello".getBytes(StandardCharsets.US_ASCII);
    private static final List<Checklist.Item> ITEMS = List.of(item("form", "申请表"), item("licence", "办学许可证"));

    private final TestSystem system = new TestSystem();
    private final Scenario scenario = new Scenario(system, "370911");
    private final UUID institution = scenario.institution().id();
    private List<Refusal> closed = List.of();

    @TempDir
    private Path folder;

    private final DossierSource source = new DossierSource() {
        @Override
        public Subject.Kind kind() {
            return Subject.Kind.INSTITUTION;
        }

        @Override
        public Optional<Dossier> find(UUID id, Caller caller) {
            return system.institutions
                    .find(id, caller.scope())
                    .map(found -> new Dossier(Subject.institution(id), ITEMS, closed));
        }
    };

    private static Checklist.Item item(String id, String name) {
        return new Checklist.Item(id, name, EnumSet.allOf(Category.class), Optional.empty());
    }

    @Test
    @DisplayName("REV-3: are kept as they came, and the trail says who handed them in")
    void areKeptAsTheyCame() {
        Attachment attached = attach("form", "C:\\材料\\申请表.pdf", PDF).orElseThrow();
        Attachment read = system.in(() ->
                system.attachments.find(attached.id(), scenario.clerk.scope()).orElseThrow());
        assertThat(read).isEqualTo(attached);
        assertThat(read.file().name()).isEqualTo("申请表.pdf");
        assertThat(read.file().kind()).isEqualTo(FileKind.PDF);
        assertThat(system.files.find(read.file().hash())).hasBinaryContent(PDF);
        assertThat(system.in(() -> system.trail.of(Subject.institution(institution), Scope.below(""))))
                .extracting(TrailLine::action)
                .contains(Action.FILE_ATTACHED);
    }

    @Test
    @DisplayName("answer items of the checklist; what no file answers is missing")
    void answerItemsOfTheChecklist() {
        attach("licence", "a.pdf", PDF).orElseThrow();
        Set<String> answered = system.in(() -> system.attachments.answered(Subject.institution(institution)));
        assertThat(Dossier.missing(ITEMS, answered))
                .extracting(Checklist.Item::name)
                .containsExactly("申请表");
        assertThat(attach("passport", "a.pdf", PDF).refusals())
                .extracting(Refusal::reason)
                .containsExactly(FileReason.ITEM_UNKNOWN);
    }

    @Test
    @DisplayName("REV-4: are seen by who sees the matter, and by nobody else")
    void areSeenByWhoSeesTheMatter() {
        Attachment attached = attach("form", "a.pdf", PDF).orElseThrow();
        Caller elsewhere = Scenario.officer(system, "370100", Post.INTAKE);
        assertThat(system.in(() -> system.attachments.find(attached.id(), elsewhere.scope())))
                .isEmpty();
        assertThat(system.in(() -> system.attachments.of(Subject.institution(institution), elsewhere.scope())))
                .isEmpty();
        assertThatThrownBy(() -> attach(elsewhere, "form", "b.pdf", PDF)).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("are told by their content: a program named .pdf is refused, and so is a workbook with macros")
    void areToldByTheirContent() throws IOException {
        for (byte[] bad : List.of(
                "MZ program".getBytes(StandardCharsets.US_ASCII),
                "<html><script>".getBytes(StandardCharsets.US_ASCII),
                zip("hello.txt"),
                zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin"))) {
            assertThat(attach("form", "a.pdf", bad).refusals())
                    .extracting(Refusal::reason)
                    .containsExactly(FileReason.KIND_NOT_TAKEN);
        }
        assertThat(FileKind.of(file(zip("[Content_Types].xml", "xl/workbook.xml"))))
                .contains(FileKind.XLSX);
        assertThat(FileKind.of(file(zip("[Content_Types].xml", "word/document.xml"))))
                .contains(FileKind.DOCX);
        assertThat(FileKind.of(file(zip("OFD.xml", "Doc_0/Document.xml")))).contains(FileKind.OFD);
        assertThat(FileKind.of(file(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0})))
                .contains(FileKind.JPEG);
    }

    @Test
    void areTakenUpToTheLimitAndNoByteMore() {
        byte[] largest = new byte[1024 * 1024];
        System.arraycopy(PDF, 0, largest, 0, PDF.length);
        byte[] larger = java.util.Arrays.copyOf(largest, largest.length + 1);
        assertThat(attach("form", "a.pdf", larger).refusals())
                .extracting(Refusal::reason)
                .containsExactly(FileReason.TOO_LARGE);
        assertThat(attach("form", "a.pdf", largest).isGranted()).isTrue();
        assertThat(attach("form", "again.pdf", largest).refusals())
                .extracting(Refusal::reason)
                .containsExactly(FileReason.ALREADY_ATTACHED);
        assertThat(attach("form", "", new byte[0]).refusals())
                .extracting(Refusal::reason)
                .containsExactly(FileReason.EMPTY);
    }

    @Test
    @DisplayName("are not taken with a virus in them, nor while the scanner is silent")
    void areScanned() {
        system.finding = Finding.INFECTED;
        assertThat(attach("form", "a.pdf", PDF).refusals())
                .extracting(Refusal::reason)
                .containsExactly(FileReason.INFECTED);
        system.finding = Finding.UNKNOWN;
        assertThat(attach("form", "a.pdf", PDF).refusals())
                .extracting(Refusal::reason)
                .containsExactly(FileReason.NOT_SCANNED);
        assertThat(system.in(() -> system.attachments.of(Subject.institution(institution), Scope.below(""))))
                .isEmpty();
    }

    @Test
    @DisplayName(
            "are recognised, scanned and stored before any transaction begins, so that a slow scanner holds up nobody")
    void areLookedAtBeforeAnyTransaction() {
        List<Boolean> seen = new ArrayList<>();
        system.scanned = () -> seen.add(system.isInTransaction());
        attach("form", "a.pdf", PDF).orElseThrow();
        assertThat(seen).containsExactly(false);
    }

    @Test
    @DisplayName("are not scanned at all while their matter is closed, or for an item that nobody asks for")
    void areNotScannedInVain() {
        system.scanned = () -> {
            throw new AssertionError("scanned in vain");
        };
        assertThat(attach("passport", "a.pdf", PDF).isGranted()).isFalse();
        closed = List.of(Refusal.of(InstitutionReason.NAME_MISSING));
        assertThat(attach("form", "a.pdf", PDF).refusals()).containsAll(closed);
    }

    @Test
    @DisplayName("are told by the directory of a package, which is never unpacked")
    void areToldWithoutUnpacking() throws IOException {
        byte[] workbook = zip("[Content_Types].xml", "xl/workbook.xml");
        // The first entry's data is no deflated data any more; whoever unpacks it fails, or fills the memory with a
        // bomb.
        int data = 30 + "[Content_Types].xml".length();
        workbook[data] = (byte) 0xFF;
        assertThat(attach("form", "a.xlsx", workbook).orElseThrow().file().kind())
                .isEqualTo(FileKind.XLSX);
    }

    @Test
    @DisplayName("are not taken with more parts, or longer names, than any program writes")
    void areBounded() throws IOException {
        String[] many = Stream.concat(
                        Stream.of("[Content_Types].xml", "xl/workbook.xml"),
                        IntStream.range(0, 3_000).mapToObj(i -> "xl/" + i))
                .toArray(String[]::new);
        for (byte[] bad : List.of(
                zip(many),
                zip("[Content_Types].xml", "xl/workbook.xml", "x".repeat(2_000)),
                Arrays.copyOf(zip("[Content_Types].xml", "xl/workbook.xml"), 60))) {
            assertThat(attach("form", "a.xlsx", bad).refusals())
                    .extracting(Refusal::reason)
                    .containsExactly(FileReason.KIND_NOT_TAKEN);
        }
    }

    @Test
    @DisplayName("are scanned by ClamAV's daemon where one is named")
    void areScannedByTheDaemon() throws Exception {
        assertThat(scannedBy("stream: OK\0")).isEqualTo(Finding.CLEAN);
        assertThat(scannedBy("stream: Eicar-Test-Signature FOUND\0")).isEqualTo(Finding.INFECTED);
        assertThat(scannedBy("INSTREAM size limit exceeded. ERROR\0")).isEqualTo(Finding.UNKNOWN);
        assertThat(new ConfiguredScan(Optional.of("127.0.0.1:" + silentPort())).scan(file(PDF)))
                .isEqualTo(Finding.UNKNOWN);
        assertThatThrownBy(() -> new ConfiguredScan(Optional.of("nonsense"))).hasMessageContaining("XUNZHENG_CLAMD");
    }

    @Test
    @DisplayName(
            "are not taken while the scanner hangs, whether it reads nothing or says nothing, and nobody waits for ever")
    void areNotHeldUpByAHangingScanner() throws Exception {
        Path large = file(new byte[20 * 1024 * 1024]);
        try (ServerSocket hanging = new ServerSocket(0)) {
            ClamdScan scan = new ClamdScan("127.0.0.1", hanging.getLocalPort(), Duration.ofMillis(200));
            assertThat(scan.scan(large)).isEqualTo(Finding.UNKNOWN);
            assertThat(scan.scan(file(PDF))).isEqualTo(Finding.UNKNOWN);
        }
    }

    @Test
    @DisplayName("are scanned a few at a time; who comes beyond them is answered at once")
    void areScannedAFewAtATime() throws Exception {
        try (ServerSocket hanging = new ServerSocket(0)) {
            ClamdScan scan = new ClamdScan("127.0.0.1", hanging.getLocalPort(), Duration.ofMinutes(10));
            List<Socket> asked = new ArrayList<>();
            List<CompletableFuture<Finding>> waiting = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Path file = file(PDF);
                waiting.add(
                        CompletableFuture.supplyAsync(() -> scan.scan(file), task -> new Thread(task, "scan").start()));
                asked.add(hanging.accept());
            }
            assertThat(scan.scan(file(PDF))).isEqualTo(Finding.UNKNOWN);
            for (Socket socket : asked) {
                socket.getOutputStream().write("stream: OK\0".getBytes(StandardCharsets.US_ASCII));
                socket.shutdownOutput();
            }
            for (CompletableFuture<Finding> finding : waiting) {
                assertThat(finding.get(10, TimeUnit.MINUTES)).isEqualTo(Finding.CLEAN);
            }
        }
    }

    @Test
    @DisplayName("REV-3: are taken away while the matter is open; their row stays")
    void areTakenAwayWhileTheMatterIsOpen() throws Exception {
        Attachment attached = attach("form", "a.pdf", PDF).orElseThrow();
        closed = List.of(Refusal.of(InstitutionReason.NAME_MISSING));
        assertThat(remove(attached).isGranted()).isFalse();
        assertThat(attach("form", "b.pdf", "%PDF-2".getBytes(StandardCharsets.US_ASCII))
                        .refusals())
                .containsAll(closed);
        closed = List.of();
        assertThat(remove(attached).isGranted()).isTrue();
        assertThatThrownBy(() -> remove(attached)).isInstanceOf(NotFound.class);
        assertThat(attach("form", "a.pdf", PDF).isGranted())
                .as("can be handed in again")
                .isTrue();
        try (var connection = system.behindTheBack();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("delete from attachment"))
                    .hasMessageContaining("kept as they were written");
            assertThatThrownBy(() -> statement.execute("update stored_file set hash = repeat('0', 64)"))
                    .hasMessageContaining("kept as they were written");
        }
    }

    @Test
    @DisplayName("lie whole under their hash, and a change on the disk is noticed")
    void lieWholeUnderTheirHash(@TempDir Path kept) throws IOException {
        DirectoryFileStore store = new DirectoryFileStore(kept, 1);
        String hash = store.keep(file(PDF));
        assertThat(store.keep(file(PDF))).as("the same content once").isEqualTo(hash);
        try (Stream<Path> all = Files.walk(kept)) {
            List<Path> files = all.filter(Files::isRegularFile).toList();
            assertThat(files).extracting(file -> file.getFileName().toString()).containsExactly(hash);
            assertThat(files.get(0)).hasBinaryContent(PDF);
            assertThat(Files.isExecutable(files.get(0))).isFalse();
            byte[] changed = PDF.clone();
            changed[changed.length - 1]++;
            Files.write(files.get(0), changed);
        }
        assertThatThrownBy(() -> store.find(hash))
                .isInstanceOf(DamagedFile.class)
                .hasMessageContaining("changed");
        assertThatThrownBy(() -> store.find("0".repeat(64)))
                .isInstanceOf(DamagedFile.class)
                .hasMessageContaining("gone");
        store.keep(file(PDF));
        assertThat(store.find(hash)).as("brought again, it is whole again").hasBinaryContent(PDF);
    }

    private static int silentPort() throws IOException {
        try (ServerSocket closedAtOnce = new ServerSocket(0)) {
            return closedAtOnce.getLocalPort();
        }
    }

    private Finding scannedBy(String answer) throws Exception {
        try (ServerSocket daemon = new ServerSocket(0)) {
            Thread thread = new Thread(() -> answer(daemon, answer));
            thread.start();
            Finding finding = new ConfiguredScan(Optional.of("127.0.0.1:" + daemon.getLocalPort())).scan(file(PDF));
            thread.join();
            return finding;
        }
    }

    private static void answer(ServerSocket daemon, String answer) {
        try (Socket socket = daemon.accept()) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
            assertThat(in.readNBytes(in.readInt())).isEqualTo(PDF);
            assertThat(in.readInt()).isZero();
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(1);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private Decision<Attachment> attach(String item, String name, byte[] content) {
        return attach(scenario.clerk, item, name, content);
    }

    private Decision<Attachment> attach(Caller caller, String item, String name, byte[] content) {
        return system.attachFile.attach(caller, source, institution, new Brought(item, name, file(content)));
    }

    private Path file(byte[] content) {
        try {
            return Files.write(Files.createTempFile(folder, "brought", ".bin"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Decision<Attachment> remove(Attachment attached) {
        return system.in(() -> system.removeFile.remove(scenario.clerk, source, attached.id()));
    }
}
