package org.xunzheng.domain.institution;

import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.rule.Page;

/** Institutions that wait for their first code (SER-4), as intake sees them. */
public interface InstitutionsWithoutCode {

    /** Those whose name or credit code has the text, by name. */
    Page<InstitutionLine> withoutCode(String text, Scope scope, Page.Part part);
}
