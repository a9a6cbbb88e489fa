package org.xunzheng.it.server;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the server that a class names, unless an earlier class did, and hands its tests the {@link Site}. */
class ServerExtension implements BeforeAllCallback, ParameterResolver {

    @Override
    public void beforeAll(ExtensionContext context) {
        server(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Site.class;
    }

    @Override
    public Site resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return server(context).site();
    }

    private static TestServer server(ExtensionContext context) {
        var kind = context.getRequiredTestClass().getAnnotation(OnServer.class).value();
        // The root's store is closed after the last class, and closes what is in it.
        return context.getRoot()
                .getStore(Namespace.create(ServerExtension.class))
                .getOrComputeIfAbsent(kind, ServerKind::start, TestServer.class);
    }
}
