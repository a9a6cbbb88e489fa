package org.xunzheng.web.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.xunzheng.domain.rule.NotFound;

/** Every list that can be exported whole. */
@ApplicationScoped
public class ExportSources {

    private final List<ExportSource> sources;

    @Inject
    ExportSources(Instance<ExportSource> found) {
        this(found.stream().toList());
    }

    ExportSources(Collection<ExportSource> sources) {
        this.sources = List.copyOf(sources);
    }

    protected ExportSources() {
        this(List.of());
    }

    ExportSource named(String name) {
        return sources.stream()
                .filter(source -> source.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("list " + name));
    }
}
