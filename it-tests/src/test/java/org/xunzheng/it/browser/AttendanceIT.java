package org.xunzheng.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebDriver;
import org.xunzheng.it.flow.Rest;
import org.xunzheng.it.server.OnServer;
import org.xunzheng.it.server.Site;

/** A class from its timetable to the hours of its trainees, as the clerk of an institution and an officer walk it. */
@OnServer
@InBrowser
class AttendanceIT {

    private static final int LESSONS = 15;
    /** The class has eighty hours in fifteen days: five lessons of six, ten of five. */
    private static final int LONG_LESSONS = 5;

    @Test
    @DisplayName(
            "CLS-6, TRN-1: timetable by file, approved; records with a preview; hours and what is doubtful on the page")
    void fromTimetableToHours(WebDriver browser, Site site) {
        JsonNode trainingClass = Rest.as(site, "taishan.school")
                .get("classes?text=%E4%B8%AD%E5%BC%8F%E7%83%B9%E8%B0%83%E5%B8%88")
                .expect(200)
                .json()
                .at("/rows/0");
        LocalDate first = LocalDate.parse(trainingClass.get("firstDay").asText());
        Screens screens = new Screens(browser, site);
        screens.signIn("taishan.school");
        screens.open("class/show.xhtml?id=" + trainingClass.get("id").asText());
        assertThat(screens.text()).contains("还没有批准的课程表");
        screens.go("newTimetable");
        screens.chooseFile("file", "timetable.csv", timetable(first, "没有登记"));
        screens.go("check");
        assertThat(screens.text()).contains("“没有登记”当日不是本机构登记的教师", "INS-6");
        screens.chooseFile("file", "timetable.csv", timetable(first, "刘建军"));
        screens.go("check");
        assertThat(screens.text()).contains("共 15 次课、80 课时");
        screens.isAccessible();
        screens.go("submit");
        String matter = browser.getCurrentUrl().replaceAll(".*id=", "");

        screens.signIn("daiyue.review");
        screens.open("matter/show.xhtml?id=" + matter);
        assertThat(screens.text()).contains("第 1 讲", "刘建军", "次课在提交前已经上完");
        screens.isAccessible();
        screens.goAndConfirm("approve");

        screens.signIn("taishan.school");
        screens.open("class/show.xhtml?id=" + trainingClass.get("id").asText());
        assertThat(screens.text()).contains("共 15 次课、80 课时");
        screens.go("toAttendance");
        screens.go("numbers");
        screens.isAccessible();
        screens.fill("numbers", "7 没有这个人");
        screens.go("submit");
        assertThat(screens.text()).contains("第 1 行的学员不在本班花名册中", "TRN-1");
        screens.fill("numbers", "7 1");
        screens.go("submit");
        screens.go("bring");
        screens.chooseFile("file", "1_attlog.dat", attlog(first));
        screens.go("check");
        assertThat(screens.text()).contains("考勤机 attlog.dat", "编号无人对应：1 条", "设备时钟失准，早于开班：1 条", "无法识别：1 条");
        screens.isAccessible();
        screens.go("submit");
        assertThat(screens.text()).contains("共读取 5 条：计入 2 条，以前已导入 0 条，存疑 3 条", "存疑记录", "编号无人对应");
        assertThat(screens.shown("lines").getText()).contains("80 6 6 0 0 0");
        screens.isAccessible();
        screens.go("bring");
        screens.chooseFile("file", "1_attlog.dat", attlog(first));
        screens.go("check");
        assertThat(screens.text()).contains("以前已全部导入");
        assertThat(screens.has("submit")).isFalse();

        screens.open(
                "attendance/roll.xhtml?lesson=2&id=" + trainingClass.get("id").asText());
        screens.isAccessible();
        screens.go("submit");
        assertThat(screens.text()).contains("已保存第 2 次课的点名，到课 0 人");

        screens.signIn("daiyue.review");
        screens.open("class/show.xhtml?id=" + trainingClass.get("id").asText());
        assertThat(screens.shown("attendance").getText()).contains("6 / 2400", "14 次");
    }

    private static byte[] timetable(LocalDate first, String teacher) {
        StringBuilder rows = new StringBuilder("课次,上课日期,开始时间,课时,教学内容,授课教师,授课地点,线上平台\n");
        for (int i = 1; i <= LESSONS; i++) {
            rows.append("%d,%s,08:30,%d,第 %d 讲,%s,实训楼 301,%n"
                    .formatted(i, first.plusDays(i - 1L), i <= LONG_LESSONS ? 6 : 5, i, teacher));
        }
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] attlog(LocalDate first) {
        return ("CKJF01\r\n"
                        + "        7\t" + first + " 08:26:41\t1\t0\t15\t0\r\n"
                        + "        9\t" + first + " 08:27:00\t1\t0\t15\t0\r\n"
                        + "        7\t" + first + " 13:05:10\t1\t0\t15\t0\r\n"
                        + "        7\t2000-01-01 00:00:00\t1\t0\t15\t0\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
