package org.xunzheng.persistence.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
        assertThat(system.files.read(read.file().hash())).isEqualTo(PDF);
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
        assertThatThrownBy(() -> system.in(() ->
                        system.attachFile.attach(elsewhere, source, institution, new Brought("form", "b.pdf", PDF))))
                .isInstanceOf(NotFound.class);
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
        assertThat(FileKind.of(zip("[Content_Types].xml", "xl/workbook.xml"))).contains(FileKind.XLSX);
        assertThat(FileKind.of(zip("[Content_Types].xml", "word/document.xml"))).contains(FileKind.DOCX);
        assertThat(FileKind.of(zip("OFD.xml", "Doc_0/Document.xml"))).contains(FileKind.OFD);
        assertThat(FileKind.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0}))
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
    @DisplayName("are scanned by ClamAV's daemon where one is named")
    void areScannedByTheDaemon() throws Exception {
        assertThat(scannedBy("stream: OK\0")).isEqualTo(Finding.CLEAN);
        assertThat(scannedBy("stream: Eicar-Test-Signature FOUND\0")).isEqualTo(Finding.INFECTED);
        assertThat(scannedBy("INSTREAM size limit exceeded. ERROR\0")).isEqualTo(Finding.UNKNOWN);
        assertThat(new ConfiguredScan(Optional.of("127.0.0.1:" + silentPort())).scan(PDF))
                .isEqualTo(Finding.UNKNOWN);
        assertThatThrownBy(() -> new ConfiguredScan(Optional.of("nonsense"))).hasMessageContaining("XUNZHENG_CLAMD");
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
    void lieWholeUnderTheirHash(@TempDir Path folder) throws IOException {
        DirectoryFileStore store = new DirectoryFileStore(folder, 1);
        String hash = store.keep(PDF);
        assertThat(store.keep(PDF)).as("the same content once").isEqualTo(hash);
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> files = all.filter(Files::isRegularFile).toList();
            assertThat(files).extracting(file -> file.getFileName().toString()).containsExactly(hash);
            assertThat(files.get(0)).hasBinaryContent(PDF);
            assertThat(Files.isExecutable(files.get(0))).isFalse();
            Files.write(files.get(0), new byte[] {1});
        }
        assertThatThrownBy(() -> store.read(hash)).hasMessageContaining("changed");
        assertThatThrownBy(() -> store.read("0".repeat(64))).hasMessageContaining("gone");
        store.keep(PDF);
        assertThat(store.read(hash)).as("brought again, it is whole again").isEqualTo(PDF);
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
            Finding finding = new ConfiguredScan(Optional.of("127.0.0.1:" + daemon.getLocalPort())).scan(PDF);
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
        return system.in(
                () -> system.attachFile.attach(scenario.clerk, source, institution, new Brought(item, name, content)));
    }

    private Decision<Attachment> remove(Attachment attached) {
        return system.in(() -> system.removeFile.remove(scenario.clerk, source, attached.id()));
    }
}
