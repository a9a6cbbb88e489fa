package org.xunzheng.it.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tests of this class run against the packaged application with sample data. Their methods, or their constructor,
 * take a {@link Site}. The server is started once and shared by all such classes, so a test uses data of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(ServerExtension.class)
public @interface OnServer {

    /** Payara Micro unless said otherwise; classes on another server carry the tag {@code servers}. */
    ServerKind value() default ServerKind.PAYARA_MICRO;
}
