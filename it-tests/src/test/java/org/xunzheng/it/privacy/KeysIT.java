package org.xunzheng.it.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import javax.crypto.KeyGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.xunzheng.it.browser.InBrowser;
import org.xunzheng.it.browser.Screens;
import org.xunzheng.it.flow.Rest;
import org.xunzheng.it.server.Build;
import org.xunzheng.it.server.OnServer;
import org.xunzheng.it.server.Site;

@OnServer
@InBrowser
@DisplayName("Another key for personal data, while the system runs")
class KeysIT {

    private static final Path KEYS = Build.output().resolve("payara-micro/keys");
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Test
    @DisplayName("the system administrator reads the key store again and brings everything under the new version")
    void bringsEverythingAlong(Site site, WebDriver browser) throws Exception {
        addKey();
        Screens screens = new Screens(browser, site);
        screens.signIn("sheng.system");
        screens.open("protection/keys.xhtml");
        screens.isAccessible();
        screens.fitsTheMonitors();
        screens.go("reload");
        assertThat(screens.text()).contains("现在用第 2 版密钥加密", "条数据还在旧密钥下");
        screens.go("reseal");
        new WebDriverWait(browser, PATIENCE).until(b -> {
            screens.open("protection/keys.xhtml");
            return screens.has("resealed");
        });
        assertThat(screens.text()).contains("全部数据都在最新密钥下");

        Rest officer = Rest.as(site, "daiyue.review");
        assertThat(officer.get("classes?size=50").expect(200).json().findValuesAsText("id"))
                .anySatisfy(id -> assertThat(officer.get("classes/" + id + "/certificates")
                                .expect(200)
                                .text())
                        .contains("**********"));
        screens.signIn("auditor");
        screens.open("ledger/verify.xhtml");
        screens.go("start");
        new WebDriverWait(browser, PATIENCE).until(b -> screens.has("holds"));
        screens.open("trail/list.xhtml?who=sheng.system");
        assertThat(screens.text()).contains("重新读取密钥库", "开始改用新密钥", "结束改用新密钥");
    }

    /** As an operator does it: a copy with one more key takes the place of the file in one step. */
    private static void addKey() throws IOException, GeneralSecurityException {
        Path file = KEYS.resolve("keystore.p12");
        char[] password =
                Files.readString(KEYS.resolve("keystore.password")).strip().toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        KeyGenerator generator = KeyGenerator.getInstance("AES");
        generator.init(256);
        store.setKeyEntry("id-encryption-2", generator.generateKey(), password, null);
        Path copy = KEYS.resolve("keystore.new");
        try (OutputStream out = Files.newOutputStream(copy)) {
            store.store(out, password);
        }
        Files.move(copy, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
