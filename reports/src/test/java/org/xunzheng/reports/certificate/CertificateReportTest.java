package org.xunzheng.reports.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.*;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xunzheng.reports.press.Press;

class CertificateReportTest {
    @Test
    void x() throws Exception {
        CertificateReport r = new CertificateReport(new Press());
        long t = System.nanoTime();
        r.warmUp();
        System.out.println("warm " + (System.nanoTime() - t) / 1e6);
        int i = 0;
        for (CertificateSheet s : List.of(
                s("张三", "泰安市岱岳区鲁能职业培训学校", "电工（四级）"),
                s("㑇䶮𬱖𫖯𬯎𰻝𠮷鿍𬍛喆", "山东岱岳职业培训学校", "养老护理员"),
                s("买买提·吐尔逊江", "山".repeat(60) + "东职业培训学校", "互联网营销师（直播销售员）".repeat(6)),
                s("李四", "山东省济南市历城区高新技术产业开发区现代职业技能培训教育发展有限责任公司".repeat(4), "工业机器人系统操作员".repeat(14)))) {
            ByteArrayOutputStream b = new ByteArrayOutputStream();
            t = System.nanoTime();
            r.print(List.of(s).iterator(), b);
            System.out.println((System.nanoTime() - t) / 1e6 + " ms " + b.size());
            Files.write(Path.of("/tmp/pdfs/c" + i++ + ".pdf"), b.toByteArray());
        }
        assertThat(1).isEqualTo(1);
    }

    static CertificateSheet s(String n, String inst, String tr) {
        return new CertificateSheet("37091100012600001B", n, "370911199001011234", LocalDate.of(2026, 1, 5),
                LocalDate.of(2026, 11, 10), tr, inst, LocalDate.of(2026, 11, 20));
    }
}
