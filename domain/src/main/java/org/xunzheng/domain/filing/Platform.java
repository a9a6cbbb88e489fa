package org.xunzheng.domain.filing;

import java.util.Objects;
import org.xunzheng.domain.rule.Clause;

/**
 * The platform that online hours are held on, and what it has (FIL-6).
 *
 * @param name empty where nothing is taught online
 * @param faces sign-in by face recognition (人脸识别签到)
 * @param rollCall random roll call (随机点名验证)
 * @param interaction remote interaction (远程交流互动)
 * @param records each learner's course is recorded and can be traced (过程可记录、可追溯)
 */
@Clause("FIL-6")
public record Platform(String name, boolean faces, boolean rollCall, boolean interaction, boolean records) {

    /** Nothing is taught online. */
    public static final Platform NONE = new Platform("", false, false, false, false);

    /** One that is admitted: it was found to have all of it (TRN-4). */
    public static Platform admitted(String name) {
        return name.isEmpty() ? NONE : new Platform(name, true, true, true, true);
    }

    public Platform {
        Objects.requireNonNull(name);
    }
}
