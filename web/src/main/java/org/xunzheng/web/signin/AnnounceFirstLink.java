package org.xunzheng.web.signin;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xunzheng.domain.administration.FirstLink;

/** Prints the link that makes the first accounts, where there are none; a link printed by an earlier start is void then. */
@ApplicationScoped
class AnnounceFirstLink {

    private static final Logger LOG = Logger.getLogger(AnnounceFirstLink.class.getName());
    /** After the schema and the samples are there. */
    private static final int AFTER_SAMPLES = 2500;

    private final FirstLink link;
    private final boolean samples;

    @Inject
    AnnounceFirstLink(
            FirstLink link, @ConfigProperty(name = "xunzheng.samples", defaultValue = "false") boolean samples) {
        this.link = link;
        this.samples = samples;
    }

    protected AnnounceFirstLink() {
        this(null, false);
    }

    void onStart(@Observes @Priority(AFTER_SAMPLES) Startup startup) {
        if (!samples) {
            link.make()
                    .ifPresent(token -> LOG.warning("There is no account yet. Open this page of the system once to make"
                            + " those of the three administrators: /setup.xhtml?token=" + token));
        }
    }
}
