package org.xunzheng.persistence.protection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.jcajce.provider.digest.SM3;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xunzheng.domain.digest.Hashing;
import org.xunzheng.domain.digest.Hashings;

/** SHA-256, or SM3 (GB/T 32905) where {@code xunzheng.digest} says so. Hashes made by either are read for ever. */
@ApplicationScoped
public class ConfiguredHashings implements Hashings {

    private static final Map<String, Hashing> KNOWN =
            Map.of("SHA-256", Hashing.SHA_256, "SM3", new Hashing("SM3", SM3.Digest::new));

    private Hashing current;

    /** For the container. */
    protected ConfiguredHashings() {}

    @Inject
    public ConfiguredHashings(@ConfigProperty(name = "xunzheng.digest", defaultValue = "SHA-256") String name) {
        current = named(name)
                .orElseThrow(() ->
                        new IllegalStateException("xunzheng.digest (XUNZHENG_DIGEST) is SHA-256 or SM3, not " + name));
    }

    @Override
    public Hashing current() {
        return current;
    }

    @Override
    public Optional<Hashing> named(String name) {
        return name == null ? Optional.empty() : Optional.ofNullable(KNOWN.get(name));
    }
}
