package org.xunzheng.it.browser;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.openqa.selenium.WebDriver;
import org.xunzheng.it.server.Build;

/** Opens a browser for the test that asks for one. */
class BrowserExtension implements ParameterResolver, AfterTestExecutionCallback {

    private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == WebDriver.class;
    }

    @Override
    public WebDriver resolveParameter(ParameterContext parameter, ExtensionContext context) {
        // The store of a method's context is closed after the method, and closes the browser.
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(Browser.class, key -> new Browser(), Browser.class)
                .driver();
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
