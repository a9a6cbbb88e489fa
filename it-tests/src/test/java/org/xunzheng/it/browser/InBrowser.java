package org.xunzheng.it.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tests of this class take a {@code WebDriver}: a fresh browser for each, closed after it, unless they share one. When a
 * test fails, picture and page are left in {@code target/screenshots}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(BrowserExtension.class)
public @interface InBrowser {

    /** One browser for all tests of the class, with what earlier ones left in it: for those that only look. */
    boolean shared() default false;
}
