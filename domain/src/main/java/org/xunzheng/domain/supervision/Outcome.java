package org.xunzheng.domain.supervision;

/** What came back about a finding that was handed over (移送结果). */
public enum Outcome {
    /** It is taken on (受理、立案). */
    TAKEN_ON,
    /** It is not taken on (不予受理). */
    NOT_TAKEN_ON,
    /** It was decided on (已作出处理). */
    DECIDED,
    /** It was closed without anything following (撤案、不予处理). */
    CLOSED
}
