package org.xunzheng.domain.file;

import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.trail.Subject;

/** A feature whose matters have files; one for each kind of subject. */
public interface DossierSource {

    Subject.Kind kind();

    /** The dossier of this matter as it stands now, for this caller; empty if the caller does not see it. */
    Optional<Dossier> find(UUID id, Caller caller);
}
