package org.xunzheng.web.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.catalogue.CatalogueVersion;
import org.xunzheng.domain.catalogue.Catalogues;
import org.xunzheng.domain.catalogue.Project;
import org.xunzheng.domain.rule.Page;

/** The published catalogue of a city, for everybody, without sign-in (INS-3). */
@Named
@RequestScoped
public class ProjectsView {

    private static final int SHOWN = 200;

    private Catalogues catalogues;

    private UUID city;
    private String text;
    private List<CatalogueVersion> cities;
    private Page<Project> found;

    protected ProjectsView() {}

    @Inject
    ProjectsView(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /** The cities that have published a catalogue, with the version that counts. */
    public List<CatalogueVersion> getCities() {
        if (cities == null) {
            cities = catalogues.published();
        }
        return cities;
    }

    /** The version that is shown: the chosen city's, or the first there is. */
    public Optional<CatalogueVersion> getVersion() {
        return getCities().stream()
                .filter(one -> one.authority().equals(city))
                .findFirst()
                .or(() -> getCities().stream().findFirst());
    }

    /** The projects that have the text. */
    public Page<Project> getFound() {
        if (found == null) {
            found = getVersion()
                    .map(version -> catalogues.projects(version.id(), text, new Page.Part(0, SHOWN)))
                    .orElseGet(() -> new Page<>(List.of(), 0, Optional.empty()));
        }
        return found;
    }

    public UUID getCity() {
        return city;
    }

    public void setCity(UUID city) {
        this.city = city;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
