package org.xunzheng.web.regionchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.region.Level;
import org.xunzheng.domain.region.Regions;
import org.xunzheng.domain.regionchange.ProposeRegionChange;
import org.xunzheng.domain.regionchange.RegionChange;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.web.layout.Steps;
import org.xunzheng.web.review.HandingInAgain;

/** The form by which a city's officer proposes a change of its regions. */
@Named
@RequestScoped
public class ProposeRegionChangeView {

    private Steps steps;
    private Regions regions;
    private ProposeRegionChange propose;
    private ReadRegionChanges read;
    private HandingInAgain again;

    private RegionChange.Kind kind;
    private UUID authority;
    private Level level;
    private String regionName;
    private String bureauName;
    private String gbCode;
    private String county;
    private LocalDate from;
    private String reason;

    protected ProposeRegionChangeView() {}

    @Inject
    ProposeRegionChangeView(
            Steps steps,
            Regions regions,
            ProposeRegionChange propose,
            ReadRegionChanges read,
            HandingInAgain again,
            Clock clock) {
        this.steps = steps;
        this.regions = regions;
        this.propose = propose;
        this.read = read;
        this.again = again;
        from = LocalDate.now(clock);
    }

    /** Opens the form for those who may send it in, filled with what was returned. */
    public void open() {
        steps.caller().require(Post.REVIEW);
        again.returned(Matter.REGION)
                .map(id -> read.one(id, steps.caller().scope()))
                .ifPresent(this::fill);
    }

    private void fill(RegionChange returned) {
        kind = returned.kind();
        authority = returned.authority().orElse(null);
        level = returned.level().orElse(null);
        regionName = returned.regionName();
        bureauName = returned.bureauName();
        gbCode = returned.gbCode().orElse(null);
        county = returned.county().orElse(null);
        from = returned.wantedFrom();
        reason = returned.reason();
    }

    public String propose() {
        ProposeRegionChange.Proposal proposal = new ProposeRegionChange.Proposal(
                kind, authority, level, regionName, bureauName, gbCode, county, from, reason);
        return steps.take(
                caller ->
                        again.handIn(caller, Matter.REGION, () -> propose.propose(caller, proposal), RegionChange::id),
                made -> {
                    steps.done("regionChange.proposed");
                    return "/region/show?faces-redirect=true&id=" + made.id();
                });
    }

    /** The regions below the caller's own. */
    public List<Authority> getAuthorities() {
        return regions.below(steps.caller().authority().path()).stream()
                .filter(one -> one.level() == Level.COUNTY || one.level() == Level.ZONE)
                .toList();
    }

    public RegionChange.Kind[] getKinds() {
        return RegionChange.Kind.values();
    }

    public List<Level> getLevels() {
        return List.of(Level.COUNTY, Level.ZONE);
    }

    public RegionChange.Kind getKind() {
        return kind;
    }

    public void setKind(RegionChange.Kind kind) {
        this.kind = kind;
    }

    public UUID getAuthority() {
        return authority;
    }

    public void setAuthority(UUID authority) {
        this.authority = authority;
    }

    public Level getLevel() {
        return level;
    }

    public void setLevel(Level level) {
        this.level = level;
    }

    public String getRegionName() {
        return regionName;
    }

    public void setRegionName(String regionName) {
        this.regionName = regionName;
    }

    public String getBureauName() {
        return bureauName;
    }

    public void setBureauName(String bureauName) {
        this.bureauName = bureauName;
    }

    public String getGbCode() {
        return gbCode;
    }

    public void setGbCode(String gbCode) {
        this.gbCode = gbCode;
    }

    public String getCounty() {
        return county;
    }

    public void setCounty(String county) {
        this.county = county;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
