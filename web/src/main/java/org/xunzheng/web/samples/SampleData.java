package org.xunzheng.web.samples;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Loads the samples at the first start, where the operator wants them; never beside real data. */
@ApplicationScoped
class SampleData {

    private static final Logger LOG = Logger.getLogger(SampleData.class.getName());
    /** After the schema is there. */
    private static final int AFTER_MIGRATION = 2000;

    private final LoadSamples load;
    private final boolean wanted;

    @Inject
    SampleData(LoadSamples load, @ConfigProperty(name = "xunzheng.samples", defaultValue = "false") boolean wanted) {
        this.load = load;
        this.wanted = wanted;
    }

    protected SampleData() {
        this(null, false);
    }

    void onStart(@Observes @Priority(AFTER_MIGRATION) Startup startup) {
        if (wanted && load.ifEmpty()) {
            LOG.info("sample data loaded");
        }
    }
}
