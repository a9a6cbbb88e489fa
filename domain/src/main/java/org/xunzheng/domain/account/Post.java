package org.xunzheng.domain.account;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A post (岗位): what its holder may do. */
public enum Post {
    /** Intake (受理岗): registers institutions, assigns their codes. */
    INTAKE,
    /** Review (复核岗): decides on the opening of classes, confirms results. */
    REVIEW,
    /** Approval (审批岗): issues and withdraws certificates. */
    APPROVAL,
    /** Inspection (监督检查岗): looks at classes on the spot. */
    INSPECTION,
    /** Fund (资金岗): pays subsidies out. */
    FUND,
    /** Statistics (统计岗): reads the reports. */
    STATISTICS,
    /** Audit (审计管理员): reads the trail; one of the three administrators. */
    AUDIT,
    /** An institution's own clerk (机构经办): drafts classes, brings rosters and results, prints certificates. */
    INSTITUTION,
    /** System (系统管理员): opens and closes accounts; gives no posts. */
    SYSTEM,
    /** Security (安全管理员): gives and takes posts and keys; opens no accounts. */
    SECURITY;

    private static final Set<Post> ADMINISTRATORS = EnumSet.of(SYSTEM, SECURITY, AUDIT);

    /** The role's name for the container. */
    public String role() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its holder works on matters, or reads about them; the administrators of accounts do not. */
    public boolean isOfMatters() {
        return this != SYSTEM && this != SECURITY;
    }

    /** Whether it is one of the three that must be held by different people (三员). */
    public boolean isAdministrator() {
        return ADMINISTRATORS.contains(this);
    }

    /** Whether somebody else can hold it during an absence. */
    public boolean canBeStoodInFor() {
        return !isAdministrator() && this != INSTITUTION;
    }
}
