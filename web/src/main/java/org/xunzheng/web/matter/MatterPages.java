package org.xunzheng.web.matter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.net.MalformedURLException;
import java.util.concurrent.ConcurrentHashMap;
import org.xunzheng.domain.matter.MatterKind;

/**
 * Pages of a kind's own, found by their names: {@code /catalogue/enter.xhtml} is its form instead of the one made from its
 * fields, {@code /WEB-INF/matter/catalogue.xhtml} a part of its page.
 */
@Named("matterPages")
@ApplicationScoped
public class MatterPages {

    private static final String NO_PART = "/WEB-INF/matter/none.xhtml";

    private final ConcurrentHashMap<String, Boolean> known = new ConcurrentHashMap<>();

    /** The form's page, without the ending. */
    public String form(MatterKind<?> kind) {
        String own = "/" + kind.name() + "/enter";
        return isThere(own + ".xhtml") ? own : "/matter/enter";
    }

    /** What stands below the facts on the page of a matter. */
    public String part(MatterKind<?> kind) {
        String own = "/WEB-INF/matter/" + kind.name() + ".xhtml";
        return isThere(own) ? own : NO_PART;
    }

    private boolean isThere(String page) {
        return known.computeIfAbsent(page, wanted -> {
            try {
                return FacesContext.getCurrentInstance().getExternalContext().getResource(wanted) != null;
            } catch (MalformedURLException e) {
                return false;
            }
        });
    }
}
