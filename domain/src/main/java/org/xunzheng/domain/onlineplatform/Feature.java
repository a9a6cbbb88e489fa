package org.xunzheng.domain.onlineplatform;

import org.xunzheng.domain.rule.Clause;

/** What a platform has to have before it is admitted (TRN-4, FIL-6). */
@Clause({"TRN-4", "FIL-6"})
public enum Feature {
    /** Sign-up by real name (实名验证). */
    REAL_NAME,
    /** Sign-in by face recognition (人脸识别签到). */
    FACES,
    /** Random roll call (随机点名验证). */
    ROLL_CALL,
    /** Control of learning behaviour (学习行为控制). */
    CONTROL,
    /** Each learner's course can be queried, counted and traced (学习记录查询统计). */
    RECORDS,
    /** Live interaction (即时互动). */
    INTERACTION,
    /** Control of the quality of training (培训质量管控). */
    QUALITY,
    /** Data of learning are kept five years (数据留存五年). */
    KEEPS_DATA
}
