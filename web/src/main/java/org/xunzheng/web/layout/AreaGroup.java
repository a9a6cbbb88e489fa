package org.xunzheng.web.layout;

/** Areas of work that stand together on the left. */
public enum AreaGroup {
    WORK,
    DIRECTORIES,
    RULES,
    FILING,
    TRAINING,
    SUBSIDIES,
    SUPERVISION,
    CERTIFICATES,
    STATISTICS,
    SYSTEM
}
