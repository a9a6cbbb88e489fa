package org.xunzheng.domain.privacy;

/** What personal data is looked at for (用途). */
public enum Purpose {
    /** To see that somebody is who they say. */
    IDENTITY,
    /** A matter at hand needs it. */
    MATTER,
    /** The person asked for it. */
    ASKED_BY_PERSON,
    COMPLAINT,
    INSPECTION,
    /** Another one, said in the remark. */
    OTHER
}
