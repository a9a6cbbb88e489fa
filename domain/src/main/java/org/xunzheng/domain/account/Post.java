package org.xunzheng.domain.account;

/** A post (岗位): what its holder may do. */
public enum Post {
    /** Intake (受理岗): registers institutions, assigns their codes. */
    INTAKE,
    /** Review (复核岗): decides on the opening of classes, confirms results. */
    REVIEW,
    /** Approval (审批岗): issues and withdraws certificates. */
    APPROVAL,
    /** Statistics (统计岗): reads the reports. */
    STATISTICS,
    /** Audit (审计岗): reads the trail. */
    AUDIT,
    /** An institution's own clerk (机构经办): drafts classes, brings rosters and results, prints certificates. */
    INSTITUTION;

    /** The role's name for the container. */
    public String role() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
