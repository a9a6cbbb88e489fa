package org.xunzheng.domain.policy;

/** The level of an occupation that a class trains for (技能等级), the lowest first. */
public enum SkillLevel {
    /** The training has no levels (不分等级). */
    UNGRADED,
    /** Beginner (五级). */
    FIVE,
    /** Intermediate (四级). */
    FOUR,
    /** Advanced (三级). */
    THREE,
    /** Technician (二级). */
    TWO,
    /** Senior technician (一级). */
    ONE
}
