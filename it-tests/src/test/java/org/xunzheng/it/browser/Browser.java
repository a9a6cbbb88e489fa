package org.xunzheng.it.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.xunzheng.it.server.Build;
import org.xunzheng.launcher.EmptyFolder;

/** Debian's Chromium with an empty profile, which asks nobody on the network for anything. */
class Browser implements AutoCloseable {

    private static final File CHROMIUM = new File("/usr/bin/chromium");
    private static final File DRIVER = new File("/usr/bin/chromedriver");

    /** Where files go that somebody downloads. */
    static final Path DOWNLOADS = Build.output().resolve("downloads");

    private final Path profile = emptyProfile();
    private final ChromeDriver driver;

    Browser() {
        var options = new ChromeOptions();
        options.setBinary(CHROMIUM);
        options.addArguments(
                "--headless=new",
                // The tests may run as root, for whom Chromium has no sandbox; they visit our own pages only.
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=zh-CN",
                "--window-size=1366,768",
                "--user-data-dir=" + profile);
        options.setExperimentalOption(
                "prefs",
                Map.of(
                        "download.default_directory",
                        DOWNLOADS.toAbsolutePath().toString(),
                        "download.prompt_for_download",
                        false));
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER)
                .usingAnyFreePort()
                .build();
        driver = new ChromeDriver(service, options);
    }

    WebDriver driver() {
        return driver;
    }

    /** Writes what the browser shows: a picture, and the page behind it. */
    void record(Path name) throws IOException {
        Files.write(Path.of(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        Files.writeString(Path.of(name + ".html"), driver.getPageSource());
    }

    @Override
    public void close() {
        driver.quit();
        EmptyFolder.at(profile);
    }

    private static Path emptyProfile() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Build.output()), "browser-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
