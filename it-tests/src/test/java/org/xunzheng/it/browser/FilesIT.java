package org.xunzheng.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.xunzheng.it.server.OnServer;
import org.xunzheng.it.server.Site;

/** Papers of a matter, as a clerk brings and reads them. */
@OnServer
@InBrowser
class FilesIT {

    private static final byte[] PDF = "%PDF-1.7\n% 佛山市顺德区示例办学许可证\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PROGRAM =
            "MZ\u0090\u0000 This program cannot be run in DOS mode.".getBytes(StandardCharsets.ISO_8859_1);

    @Test
    @DisplayName(
            "INS-2: a file is uploaded, listed and downloaded, never opened; a program that is called .pdf is refused")
    void aFileIsUploadedListedAndDownloaded(WebDriver browser, Site site) {
        Screens screens = new Screens(browser, site);
        screens.signIn("shunde.clerk");
        screens.open("admission/enter.xhtml");
        screens.fill("name", "佛山市顺德区容桂职业培训学校");
        screens.fill("creditCode", "52440606MJ0000001C");
        screens.choose("kind", "PRIVATE_INSTITUTION");
        screens.fill("courses:0:training", "电工");
        screens.choose("courses:0:category", "B");
        screens.go("submit");
        assertThat(screens.text()).contains("办学许可证等复印件", "未提交");

        screens.choose("item", "licences");
        screens.chooseFile("file", "安装程序.pdf", PROGRAM);
        screens.go("attach");
        assertThat(screens.text()).contains("不接收这种文件", "按文件内容识别", "PDF").doesNotContain("安装程序.pdf");

        screens.choose("item", "licences");
        screens.chooseFile("file", "办学许可证.pdf", PDF);
        screens.go("attach");
        assertThat(screens.text()).contains("已上传“办学许可证.pdf”", "何敏");
        screens.isAccessible();

        String page = browser.getCurrentUrl();
        assertThat(disposition(browser))
                .as("nothing in it ever runs as a page of this site")
                .startsWith("attachment;");
        screens.click("办学许可证.pdf");
        assertThat(screens.downloaded("办学许可证.pdf")).isEqualTo(PDF);
        assertThat(browser.getCurrentUrl()).isEqualTo(page);
        assertThat(screens.complaints()).isEmpty();
    }

    private static String disposition(WebDriver browser) {
        String address = browser.findElement(By.partialLinkText("办学许可证.pdf")).getAttribute("href");
        return (String) ((JavascriptExecutor) browser)
                .executeAsyncScript(
                        "const done = arguments[1]; fetch(arguments[0]).then(r => done(r.headers.get('content-disposition')))"
                                + ".catch(e => done('' + e))",
                        address);
    }
}
