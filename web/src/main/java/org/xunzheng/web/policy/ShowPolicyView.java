package org.xunzheng.web.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.xunzheng.domain.policy.Figure;
import org.xunzheng.domain.policy.Key;
import org.xunzheng.domain.policy.Profile;
import org.xunzheng.domain.policy.Profiles;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.region.Regions;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.web.account.CurrentCaller;

/** What counts in a region on a day, figure by figure. The caller's own region today unless the address says otherwise. */
@Named
@RequestScoped
public class ShowPolicyView {

    private CurrentCaller current;
    private Regions regions;
    private Profiles profiles;
    private Clock clock;

    private String region;
    private LocalDate day;
    private Profile profile;

    protected ShowPolicyView() {}

    @Inject
    ShowPolicyView(CurrentCaller current, Regions regions, Profiles profiles, Clock clock) {
        this.current = current;
        this.regions = regions;
        this.profiles = profiles;
        this.clock = clock;
    }

    /**
     * A figure as the table shows it.
     *
     * @param first whether its section begins with it
     */
    public record Row(Key<?> key, Optional<? extends Figure<?>> figure, boolean first) {}

    public List<Row> getRows() {
        List<Key<?>> keys = Key.all();
        return IntStream.range(0, keys.size())
                .mapToObj(i -> row(
                        keys.get(i),
                        i == 0 || !keys.get(i - 1).section().equals(keys.get(i).section())))
                .toList();
    }

    private Row row(Key<?> key, boolean first) {
        return new Row(key, getProfile().find(key), first);
    }

    /** Whether the region itself sets the figure, rather than one above it. */
    public boolean isOwn(Figure<?> figure) {
        return figure.source().version().region().equals(getRegion());
    }

    public Profile getProfile() {
        if (profile == null) {
            profile = profiles.inForce(getAuthority().id(), getDay());
        }
        return profile;
    }

    public Authority getAuthority() {
        return regions.authority(getRegion()).orElseThrow(() -> new NotFound("region " + region));
    }

    public List<Authority> getAuthorities() {
        return regions.authorities();
    }

    public String getRegion() {
        if (region == null || region.isBlank()) {
            region = current.get().authority().code();
        }
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public LocalDate getDay() {
        if (day == null) {
            day = LocalDate.now(clock);
        }
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }
}
