package org.xunzheng.domain.teacher;

import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.person.IdNumber;
import org.xunzheng.domain.rule.Page;

/** The teachers and instructors of all institutions. */
public interface Teachers {

    Optional<Teacher> find(UUID id, Scope scope);

    /** Whether this person teaches that there already, in another row than that one. */
    boolean teaches(UUID institution, IdNumber idNumber, Teacher.Kind kind, UUID otherThan);

    void add(Teacher teacher);

    /**
     * Stores what changed.
     *
     * @throws org.xunzheng.domain.rule.StaleVersion if somebody was quicker
     */
    void save(Teacher teacher);

    /** Those whose name, certificate or institution has the text, who teach now before those who no longer do. */
    Page<TeacherLine> list(String text, Optional<UUID> institution, Scope scope, Page.Part part);
}
