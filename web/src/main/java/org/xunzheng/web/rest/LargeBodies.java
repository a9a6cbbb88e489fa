package org.xunzheng.web.rest;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Takes a file that is sent to REST to the disk first, so that slow senders fill no memory; then a few are worked on at once,
 * and who comes beyond them is asked to come again.
 */
@Provider
public class LargeBodies implements ReaderInterceptor, ContainerResponseFilter {

    private static final String TURN = LargeBodies.class.getName();
    private static final int PORTION = 64 * 1024;

    @Context
    private ResourceInfo resource;

    @Context
    private HttpServletRequest servlet;

    /** Whether the method takes a file: as bytes, as a file, or as JSON that stands for one. */
    static boolean takesFile(Method method) {
        return method != null
                && (method.isAnnotationPresent(TakesFile.class)
                        || Arrays.stream(method.getParameterTypes())
                                .anyMatch(type -> type == byte[].class || type == File.class));
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (!takesFile(resource.getResourceMethod())) {
            return context.proceed();
        }
        Path body = Files.createTempFile("xunzheng", ".body");
        try {
            try (OutputStream out = Files.newOutputStream(body)) {
                copy(context.getInputStream(), out);
            }
            servlet.setAttribute(
                    TURN, CDI.current().select(LargeFiles.class).get().turn());
            try (InputStream in = Files.newInputStream(body)) {
                context.setInputStream(in);
                return context.proceed();
            }
        } finally {
            Files.deleteIfExists(body);
        }
    }

    private static void copy(InputStream in, OutputStream out) throws IOException {
        byte[] portion = new byte[PORTION];
        for (int length = in.read(portion); length >= 0; length = in.read(portion)) {
            out.write(portion, 0, length);
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (servlet.getAttribute(TURN) instanceof LargeFiles.Turn turn) {
            turn.close();
        }
    }
}
