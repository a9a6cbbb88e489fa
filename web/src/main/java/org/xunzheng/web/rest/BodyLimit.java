package org.xunzheng.web.rest;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import org.xunzheng.domain.file.FileStore;

/** Lets no body in that is larger than its method takes, whatever it says of its length: 413 before it fills the memory. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class BodyLimit implements ContainerRequestFilter {

    private static final long OF_PUBLIC = 16 * 1024;
    private static final long OF_MATTERS = 1024 * 1024;

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        long limit = limit(resource.getResourceMethod());
        if (request.getLength() > limit) {
            throw tooLarge();
        }
        request.setEntityStream(new Counted(request.getEntityStream(), limit));
    }

    private static long limit(Method method) {
        if (method == null || method.isAnnotationPresent(PermitAll.class)) {
            return OF_PUBLIC;
        }
        return LargeBodies.takesFile(method) ? files() : OF_MATTERS;
    }

    /** One byte more than is taken, so that a file too large is refused with words. */
    private static long files() {
        return CDI.current().select(FileStore.class).get().largest() + 1;
    }

    private static ClientErrorException tooLarge() {
        return new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
    }

    private static final class Counted extends FilterInputStream {

        private long left;

        Counted(InputStream in, long limit) {
            super(in);
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw tooLarge();
            }
        }
    }
}
