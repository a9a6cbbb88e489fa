package org.xunzheng.web.file;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.xunzheng.domain.file.Dossier;
import org.xunzheng.domain.file.DossierSource;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.web.account.CurrentCaller;

/** The dossiers of all features, as the caller sees them. */
@RequestScoped
class Dossiers {

    private Instance<DossierSource> sources;
    private CurrentCaller current;

    protected Dossiers() {}

    @Inject
    Dossiers(@Any Instance<DossierSource> sources, CurrentCaller current) {
        this.sources = sources;
        this.current = current;
    }

    /** The feature whose matters are of this kind. */
    DossierSource source(Subject.Kind kind) {
        return sources.stream()
                .filter(source -> source.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new NotFound("matters of kind " + kind + " with files"));
    }

    Dossier of(Subject subject) {
        return source(subject.kind())
                .find(subject.id(), current.get())
                .orElseThrow(() -> new NotFound(subject.kind() + " " + subject.id()));
    }
}
