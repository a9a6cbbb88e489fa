package org.xunzheng.reports.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xunzheng.reports.certificate.CertificateSheetFixture.heldBy;
import static org.xunzheng.reports.certificate.CertificateSheetFixture.of;
import static org.xunzheng.reports.certificate.CertificateSheetFixture.ofStyle;
import static org.xunzheng.reports.certificate.CertificateSheetFixture.plain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunzheng.reports.Pdf;
import org.xunzheng.reports.press.Press;

class CertificateReportTest {

    private final CertificateReport report = new CertificateReport(new Press());

    @Test
    @DisplayName("CRT-1: names serial, holder, ID number, days, training, institution and date of issue")
    void saysWhatTheAnnexSays() throws IOException {
        assertThat(print(plain()).run())
                .isEqualTo("证书序列号：37091100012600001B"
                        + "山东省职业技能培训合格证书"
                        + "张三（身份证号：370911199001011234）于2026年01月05日至2026年11月10日期间，"
                        + "在泰安市岱岳区示范职业培训学校参加电工（四级）培训，经考核合格，特发此证。"
                        + "泰安市岱岳区示范职业培训学校（公章）"
                        + "发证日期：2026年11月20日");
    }

    @Test
    @DisplayName("CRT-2: the style of 2020 says 身份证号码 where the one of 2024 says 身份证号")
    void saysWhatTheAnnexOf2020Says() throws IOException {
        assertThat(print(ofStyle(CertificateSheet.Style.OF_2020)).run())
                .isEqualTo("证书序列号：37091100012600001B"
                        + "山东省职业技能培训合格证书"
                        + "张三（身份证号码：370911199001011234）于2026年01月05日至2026年11月10日期间，"
                        + "在泰安市岱岳区示范职业培训学校参加电工（四级）培训，经考核合格，特发此证。"
                        + "泰安市岱岳区示范职业培训学校（公章）"
                        + "发证日期：2026年11月20日");
    }

    @ParameterizedTest
    @ValueSource(strings = {"H12345678", "12345678", "810000199003071230", "937840199003071230", "CAN110089010136"})
    @DisplayName("CRT-1: the number of another paper stands as the number it is")
    void saysTheNumberOfAnotherPaper(String number) throws IOException {
        CertificateSheet plain = plain();
        CertificateSheet sheet = new CertificateSheet(
                plain.style(),
                plain.serial(),
                plain.holder(),
                number,
                plain.firstDay(),
                plain.lastDay(),
                plain.training(),
                plain.institution(),
                plain.issuedOn());
        assertThat(print(sheet).run()).contains("张三（证件号码：" + number + "）于");
    }

    @Test
    @DisplayName("CRT-2: is one A4 page, and small")
    void isOnePage() throws IOException {
        Pdf pdf = print(plain());
        assertThat(pdf.pages()).isEqualTo(1);
        assertThat(pdf.paper()).isEqualTo("210 × 297 mm");
        assertThat(pdf.content()).hasSizeLessThan(150 * 1024);
    }

    @ParameterizedTest
    @ValueSource(strings = {"㑇", "䶮", "𬱖", "𫖯", "𬯎", "𰻝", "𠮷", "鿍", "𬍛", "喆"})
    void showsRareCharacters(String rare) throws IOException {
        Pdf pdf = print(heldBy(rare.repeat(8)));
        assertThat(pdf.run()).contains(rare.repeat(8) + "（身份证号");
        assertThat(pdf.ink()).isGreaterThan(print(heldBy("　".repeat(8))).ink() + 100);
    }

    @Test
    void keepsTheOrderOfMixedPlanes() throws IOException {
        assertThat(print(heldBy("李㑇䶮𬱖王·𫖯𬯎𰻝赵Zoë𠮷鿍𬍛")).run()).contains("李㑇䶮𬱖王·𫖯𬯎𰻝赵Zoë𠮷鿍𬍛（身份证号");
    }

    @Test
    void refusesTextThatNoFaceCanShow() {
        assertThatThrownBy(() -> print(heldBy("王\uD87A\uDFF0")))
                .isInstanceOfSatisfying(UnprintableText.class, refusal -> assertThat(refusal.missing())
                        .containsExactly("\uD87A\uDFF0"));
    }

    @Test
    void neverCutsLongNames() throws IOException {
        String institution = "山东省济南市历城区高新技术产业开发区现代职业技能培训教育发展有限责任公司".repeat(8);
        String training = "工业机器人系统操作员".repeat(30);
        Pdf pdf = print(of("买买提·吐尔逊江·阿卜杜热西提", institution, training));
        assertThat(pdf.run())
                .contains("买买提·吐尔逊江·阿卜杜热西提（身份证号", "在" + institution + "参加" + training + "培训", institution + "（公章）");
        assertThat(pdf.pages()).isEqualTo(1);
    }

    @Test
    @DisplayName("RPT-1: prints many certificates as one file, in order")
    void printsManyAsOneFile() throws IOException {
        int many = 1000;
        Pdf pdf = print(IntStream.rangeClosed(1, many).mapToObj(n -> heldBy("学员" + n)));
        assertThat(pdf.pages()).isEqualTo(many);
        assertThat(pdf.page(1)).contains("学员1（");
        assertThat(pdf.page(777)).contains("学员777（");
        assertThat(pdf.page(many)).contains("学员1000（");
    }

    @Test
    void holdsFewPagesInMemory() throws IOException {
        report.warmUp();
        long[] peak = new long[1];
        Stream<CertificateSheet> sheets = IntStream.rangeClosed(1, 5000).mapToObj(n -> {
            if (n % 1000 == 0) {
                System.gc();
                peak[0] = Math.max(peak[0], used());
            }
            return heldBy("学员" + n);
        });
        System.gc();
        long before = used();
        report.print(sheets.iterator(), OutputStream.nullOutputStream());
        assertThat(peak[0] - before).isLessThan(32L << 20);
    }

    @Test
    void printsFromManyThreadsAtOnce() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<String>> work =
                    Collections.nCopies(16, () -> print(plain()).run());
            var texts = threads.invokeAll(work).stream()
                    .map(done -> {
                        try {
                            return done.get();
                        } catch (Exception e) {
                            throw new AssertionError(e);
                        }
                    })
                    .collect(Collectors.toSet());
            assertThat(texts).hasSize(1);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void needsNoContextClassLoader() throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            assertThat(print(plain()).pages()).isEqualTo(1);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatIllegalArgumentException().isThrownBy(() -> print(Stream.of()));
    }

    @Test
    void reportsABrokenStream() {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("the clerk closed the window");
            }
        };
        assertThatThrownBy(() -> report.print(List.of(plain()).iterator(), broken))
                .isInstanceOf(UncheckedIOException.class);
    }

    private Pdf print(CertificateSheet sheet) {
        return print(Stream.of(sheet));
    }

    private Pdf print(Stream<CertificateSheet> sheets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        report.print(sheets.iterator(), out);
        return new Pdf(out.toByteArray());
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
