package org.xunzheng.it.browser;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.openqa.selenium.WebDriver;
import org.xunzheng.it.server.Build;

/** Opens a browser for the test that asks for one. */
class BrowserExtension implements BeforeAllCallback, ParameterResolver, AfterTestExecutionCallback {

    private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        if (context.getRequiredTestClass().getAnnotation(InBrowser.class).shared()) {
            browser(context);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == WebDriver.class;
    }

    @Override
    public WebDriver resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return browser(context).driver();
    }

    /** The browser of the class, if it has one; else a new one, which is closed with the store of this context. */
    private static Browser browser(ExtensionContext context) {
        return context.getStore(NAMESPACE).getOrComputeIfAbsent(Browser.class, key -> new Browser(), Browser.class);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) throws IOException {
        var browser = context.getStore(NAMESPACE).get(Browser.class, Browser.class);
        if (browser != null && context.getExecutionException().isPresent()) {
            var folder = Files.createDirectories(Build.output().resolve("screenshots"));
            browser.record(folder.resolve(context.getRequiredTestClass().getSimpleName() + "-"
                    + context.getRequiredTestMethod().getName()));
        }
    }
}
