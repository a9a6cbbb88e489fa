package org.xunzheng.domain.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Every kind of job that there is. */
@ApplicationScoped
public class JobKinds {

    private final List<JobKind> kinds;

    @Inject
    public JobKinds(Instance<JobKind> found) {
        this(found.stream().toList());
    }

    public JobKinds(Collection<JobKind> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    protected JobKinds() {
        this(List.of());
    }

    public Set<String> names() {
        return kinds.stream().map(JobKind::name).collect(Collectors.toSet());
    }

    /** The kind of a job; none if another version of the application knew it. */
    Optional<JobKind> of(Job job) {
        return kinds.stream().filter(kind -> kind.name().equals(job.kind())).findFirst();
    }
}
