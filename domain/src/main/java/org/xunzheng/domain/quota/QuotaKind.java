package org.xunzheng.domain.quota;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.matter.Asked;
import org.xunzheng.domain.matter.Field;
import org.xunzheng.domain.matter.Form;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.matter.MatterKind;
import org.xunzheng.domain.matter.Option;
import org.xunzheng.domain.matter.Route;
import org.xunzheng.domain.matter.Who;
import org.xunzheng.domain.region.Level;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.Rule;

/**
 * How a quota is set (证书限额): proposed by an officer of the city or the province for a region of it, and put in force by a
 * second one (CRT-8).
 */
@Dependent
@Clause("CRT-8")
public class QuotaKind implements MatterKind<QuotaKind.Facts> {

    private static final Form<Facts> FORM = Form.of(
            Facts.class,
            List.of(
                    Field.<Facts>one("authority", Rule.CRT_8).from(QuotaKind::regions),
                    Field.<Facts>number("year", Rule.CRT_8)
                            .between(
                                    asked -> asked.today().getYear(),
                                    asked -> asked.today().getYear() + 1),
                    Field.<Facts>number("allowed", Rule.CRT_8).between(asked -> 0, asked -> 99_999_999),
                    Field.words("reason", Rule.REV_3)));

    private final Quotas quotas;

    @Inject
    public QuotaKind(Quotas quotas) {
        this.quotas = quotas;
    }

    /**
     * What is proposed.
     *
     * @param authority whose region it is for: the caller's own or one below
     * @param allowed how many certificates may be issued in the year
     */
    public record Facts(UUID authority, Integer year, Integer allowed, String reason) {}

    @Override
    public String name() {
        return "quota";
    }

    @Override
    public Form<Facts> form() {
        return FORM;
    }

    @Override
    public Who who() {
        return Who.writtenBy(Post.REVIEW)
                .at(QuotaReason.SET_BY_CITY_OR_PROVINCE, Level.CITY, Level.PROVINCE)
                .seenBy(Post.REVIEW, Post.APPROVAL, Post.STATISTICS, Post.AUDIT);
    }

    /** Whoever hands it in looks at a count; where it comes in force, the lock holds up every issue until it is. */
    @Override
    public List<Refusal> against(Asked<Facts> asked) {
        UUID region = asked.facts().authority();
        int year = asked.facts().year();
        long issued = asked.matter().isPresent() ? quotas.issuedForGood(region, year) : quotas.issued(region, year);
        return issued > asked.facts().allowed()
                ? List.of(Refusal.of(QuotaReason.BELOW_ISSUED, asked.facts().allowed(), issued))
                : List.of();
    }

    @Override
    public Route route(Asked<Facts> asked) {
        Facts facts = asked.facts();
        String region =
                asked.regions().authority(facts.authority()).orElseThrow().name();
        return Route.bySecondOfficer(asked.authority(), region + " " + facts.year() + ": " + facts.allowed());
    }

    @Override
    public Map<String, ?> inForce(Matter matter, Asked<Facts> asked) {
        return Map.of("issued", quotas.putInForce(asked.facts()));
    }

    private static List<Option> regions(Asked<Facts> asked) {
        return asked.regions().below(asked.authority().path()).stream()
                .map(one -> new Option(one.id().toString(), one.name()))
                .toList();
    }
}
