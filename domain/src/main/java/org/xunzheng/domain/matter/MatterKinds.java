package org.xunzheng.domain.matter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Every kind of matter that there is. */
@ApplicationScoped
public class MatterKinds {

    private final List<MatterKind<?>> kinds;

    @Inject
    public MatterKinds(Instance<MatterKind<?>> found) {
        kinds = StreamSupport.stream(found.spliterator(), false)
                .sorted(Comparator.comparing(MatterKind::name))
                .<MatterKind<?>>map(kind -> kind)
                .toList();
    }

    public MatterKinds(Collection<MatterKind<?>> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    protected MatterKinds() {
        this(List.of());
    }

    public List<MatterKind<?>> all() {
        return kinds;
    }

    /** The kind of this name or constant. */
    public Optional<MatterKind<?>> named(String name) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(name) || kind.constant().equals(name))
                .findFirst();
    }
}
