package org.xunzheng.persistence.regionchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.institution.InstitutionReason;
import org.xunzheng.domain.institution.Registration;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.matter.MatterReason;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.region.Level;
import org.xunzheng.domain.regionchange.RegionChange;
import org.xunzheng.domain.regionchange.RegionReason;
import org.xunzheng.domain.review.ReviewReason;
import org.xunzheng.domain.review.Verdict;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.Rule;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;
import org.xunzheng.serial.Explanation;
import org.xunzheng.serial.RegionCode;
import org.xunzheng.serial.RegionNames;
import org.xunzheng.serial.Scheme;
import org.xunzheng.serial.Serial;

@DisplayName("SER-3: the codes of counties and zones are data that their city maintains, by two people, valid by day")
class RegionChangesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final LocalDate APRIL = LocalDate.parse("2026-04-01");

    private final TestSystem system = new TestSystem();
    private final Caller reviewer = Scenario.officer(system, "370900", Post.REVIEW);
    private final Caller approver = Scenario.officer(system, "370900", Post.APPROVAL);
    private final Scenario daiyue = new Scenario(system, "370911");

    @BeforeEach
    void onADay() {
        system.at("2026-03-02T02:00:00Z");
    }

    @Test
    @DisplayName(
            "SER-2: what the database says codes name is what serial-core ships, word for word, until a city changes it")
    void beginsAsSerialCoreShipsIt() {
        assertThat(names().entries().stream()
                        .sorted(Comparator.comparing(RegionNames.Entry::code))
                        .toList())
                .isEqualTo(RegionNames.shandong().entries().stream()
                        .sorted(Comparator.comparing(RegionNames.Entry::code))
                        .toList());
    }

    @Test
    @DisplayName(
            "a county that is added numbers by its code from its day on, and its serials are explained by its name")
    void aCountyIsAdded() {
        Matter change = inForce(added(Level.COUNTY, "徂徕区", "370912", "12", APRIL));
        Authority added = authority("370912");
        assertThat(added.name()).isEqualTo("徂徕区人力资源和社会保障局");
        assertThat(added.level()).isEqualTo(Level.COUNTY);
        assertThat(added.path()).isEqualTo("370000/370900/370912/");
        assertThat(added.id()).isEqualTo(change.id());
        assertThat(system.in(() -> system.trail.of(system.kind("region-change").subject(change), reviewer.scope())))
                .filteredOn(line -> line.action() == Action.IN_FORCE)
                .extracting(
                        line -> line.facts().get("from"), line -> line.facts().get("code"))
                .containsExactly(tuple(APRIL.toString(), "370912"));
        assertThat(serialRegion(added, APRIL.minusDays(1))).isEmpty();
        assertThat(serialRegion(added, APRIL)).contains(new RegionCode("370912"));
        Scenario there = new Scenario(system, "370912");
        UUID institution = there.institution().id();
        assertThat(refused(assign(there.clerk, institution))).containsExactly(InstitutionReason.NO_SERIAL_REGION);
        system.at("2026-04-01T02:00:00Z");
        assertThat(assign(there.clerk, institution).orElseThrow().prefix()).isEqualTo("3709120001");
        assertThat(explained("37091200012600001A", APRIL)).isEqualTo("泰安市徂徕区");
    }

    @Test
    @DisplayName("a zone has no code of GB/T 2260, and may share the city's 00")
    void aZoneSharesTheCitysCode() {
        inForce(added(Level.ZONE, "旅游经济开发区", "", "00", TODAY));
        Authority zone = system.in(() -> system.regions.authorities()).stream()
                .filter(one -> one.name().startsWith("旅游经济开发区"))
                .findFirst()
                .orElseThrow();
        assertThat(serialRegion(zone, TODAY)).contains(new RegionCode("370900"));
        assertThat(zone.path()).startsWith("370000/370900/");
        Scenario city = new Scenario(system, "370900");
        Scenario there = new Scenario(system, zone.code());
        assertThat(assign(city.clerk, city.institution().id()).orElseThrow().prefix())
                .isEqualTo("3709000001");
        assertThat(assign(there.clerk, there.institution().id()).orElseThrow().prefix())
                .as("one run of institution codes")
                .isEqualTo("3709000002");
    }

    @Test
    @DisplayName("a county of a city that had set none gets its code")
    void aCountyGetsItsFirstCode() {
        Caller jinanReviewer = Scenario.officer(system, "370100", Post.REVIEW);
        Caller jinanApprover = Scenario.officer(system, "370100", Post.APPROVAL);
        UUID lixia = authority("370102").id();
        Matter change = propose(jinanReviewer, code(lixia, "02", TODAY)).orElseThrow();
        decide(jinanApprover, change, Verdict.APPROVED).orElseThrow();
        assertThat(serialRegion(authority("370102"), TODAY)).contains(new RegionCode("370102"));
        assertThat(explained("37010200012600001A", TODAY)).isEqualTo("济南市历下区");
    }

    @Test
    @DisplayName("SER-5: an ended code opens no registration, in SQL neither; its certificates are found and explained")
    void anEndedCodeOpensNoRegistration() throws SQLException {
        system.at("2026-11-20T02:00:00Z");
        LocalDate december = LocalDate.parse("2026-12-01");
        Caller school = daiyue.school();
        Serial issued = daiyue.issued(school, 0, 2).firstSerial();
        UUID institution = daiyue.institution().id();
        inForce(end(authority("370911").id(), december));
        assertThat(assign(daiyue.clerk, institution).isGranted())
                .as("until its day")
                .isTrue();
        UUID later = daiyue.institution().id();
        system.at("2026-12-01T02:00:00Z");
        assertThat(refused(assign(daiyue.clerk, later))).containsExactly(InstitutionReason.NO_SERIAL_REGION);
        assertThatThrownBy(() -> behindTheBack("insert into registration (id, institution_id, authority_id,"
                        + " serial_region, code, assigned_on) values (gen_random_uuid(), '" + later + "', '"
                        + daiyue.clerk.authority().id() + "', '370911', 3, '2026-12-01')"))
                .hasMessageContaining("SER-3");
        assertThat(system.in(() -> system.certificates.find(issued, daiyue.approver.scope())))
                .isPresent();
        assertThat(explained(issued.toString(), LocalDate.parse("2028-01-01"))).isEqualTo("泰安市岱岳区");
        assertThat(refused(propose(reviewer, added(Level.ZONE, "新区", "", "11", december))))
                .as("never another's")
                .containsExactly(RegionReason.CODE_TAKEN);
        assertThatThrownBy(() -> behindTheBack("update serial_code set valid_to = null"))
                .hasMessageContaining("SER-3");
    }

    @Test
    @DisplayName("a region that gets another code numbers by the new one from its day on, anew from 0001")
    void anotherCodeFollowsTheFirst() {
        UUID first = daiyue.institution().id();
        assertThat(assign(daiyue.clerk, first).orElseThrow().prefix()).isEqualTo("3709110001");
        inForce(code(authority("370911").id(), "17", APRIL));
        assertThat(assign(daiyue.clerk, daiyue.institution().id()).orElseThrow().prefix())
                .as("until the day")
                .isEqualTo("3709110002");
        system.at("2026-04-01T02:00:00Z");
        assertThat(assign(daiyue.clerk, daiyue.institution().id()).orElseThrow().prefix())
                .isEqualTo("3709170001");
        assertThat(explained("37091700012600001A", APRIL)).isEqualTo("泰安市岱岳区");
    }

    @Test
    @DisplayName(
            "nothing is put before a code that is fixed for a later day: not when it is proposed, nor when it is decided")
    void nothingBeforeAFixedCode() {
        UUID region = authority("370911").id();
        LocalDate march = TODAY.plusDays(7);
        List<Map<String, Object>> early =
                List.of(end(region, march), code(region, "18", march), renamed(region, "泰岳区"));
        List<Matter> waiting =
                early.stream().map(one -> propose(reviewer, one).orElseThrow()).toList();
        inForce(code(region, "17", APRIL));

        Refusal fixed = Refusal.at(
                Place.field("wantedFrom"),
                RegionReason.LATER_CODE_FIXED,
                authority("370911").name(),
                APRIL);
        for (Map<String, Object> one : early) {
            assertThat(propose(reviewer, one).refusals())
                    .as(one.get("what").toString())
                    .containsExactly(fixed);
        }
        for (Matter one : waiting) {
            assertThat(decide(approver, one, Verdict.APPROVED).refusals())
                    .as(one.title())
                    .containsExactly(fixed);
        }
        assertThat(serialRegion(authority("370911"), APRIL.minusDays(1))).contains(new RegionCode("370911"));
        assertThat(serialRegion(authority("370911"), APRIL)).contains(new RegionCode("370917"));
        assertThat(propose(reviewer, end(region, APRIL.plusDays(1))).isGranted())
                .isTrue();
        system.at("2026-04-01T02:00:00Z");
        decide(approver, waiting.get(2), Verdict.APPROVED).orElseThrow();
        assertThat(explained("37091700012600001A", APRIL)).isEqualTo("泰安市泰岳区");
    }

    @Test
    @DisplayName("a region that is renamed is explained by the name that it had on the day of issue")
    void aNameCountsFromItsDay() {
        inForce(renamed(authority("370911").id(), "泰岳区"));
        assertThat(authority("370911").name()).isEqualTo("泰岳区人力资源和社会保障局");
        assertThat(explained("37091100012600001A", TODAY.minusDays(1))).isEqualTo("泰安市岱岳区");
        assertThat(explained("37091100012600001A", TODAY)).isEqualTo("泰安市泰岳区");
    }

    @Test
    @DisplayName(
            "REV-2: another person of the city puts it in force; a county proposes nothing, nor a city for another")
    void byTwoPeopleOfTheCity() {
        UUID another = UUID.randomUUID();
        Caller both = Scenario.officer(system, "370900", Post.REVIEW, Post.APPROVAL);
        Matter change = propose(both, end(authority("370911").id(), TODAY)).orElseThrow();
        assertThat(refused(decide(both, change, Verdict.APPROVED))).containsExactly(ReviewReason.OWN_ENTRY);
        assertThat(refused(propose(daiyue.reviewer, end(authority("370911").id(), TODAY))))
                .containsExactly(RegionReason.SET_BY_ITS_CITY);
        assertThat(refused(propose(reviewer, end(authority("370102").id(), TODAY))))
                .containsExactly(MatterReason.NOT_TO_CHOOSE.by(Rule.SER_3));
        assertThat(serialRegion(authority("370911"), TODAY)).isPresent();
        decide(approver, change, Verdict.RETURNED).orElseThrow();
        assertThat(serialRegion(authority("370911"), TODAY)).isPresent();
        assertThatThrownBy(
                        () -> behindTheBack("insert into matter select '" + another + "', version, kind, round, 'OPEN',"
                                + " authority_id, institution_id, title, entered_by, entered_at, changed_at from matter;"
                                + " insert into region_change_facts (what, authority, region_name, bureau_name, gb_code, county,"
                                + " wanted_from, reason, matter_id, round) select what, '"
                                + authority("370102").id() + "', '', '', '', '', wanted_from, reason, '" + another
                                + "', round from region_change_facts"))
                .as("another city's region")
                .hasMessageContaining("SER-3");
    }

    @Test
    @DisplayName("what is missing or taken is told, each at its field")
    void tellsWhatIsWrong() {
        assertThat(propose(reviewer, Map.of("regionName", "某区", "gbCode", "370912"))
                        .refusals())
                .extracting(refusal -> refusal.place().field(), Refusal::reason)
                .containsExactly(
                        tuple("what", MatterReason.MISSING.by(Rule.SER_3)),
                        tuple("wantedFrom", MatterReason.MISSING.by(Rule.SER_3)),
                        tuple("reason", MatterReason.MISSING.by(Rule.REV_3)));
        assertThat(propose(reviewer, Map.of("what", "ADD", "wantedFrom", TODAY, "reason", "设立"))
                        .refusals())
                .extracting(refusal -> refusal.place().field(), Refusal::reason)
                .containsExactly(
                        tuple("level", MatterReason.MISSING.by(Rule.SER_3)),
                        tuple("regionName", MatterReason.MISSING.by(Rule.SER_3)),
                        tuple("bureauName", MatterReason.MISSING.by(Rule.SER_3)));
        assertThat(propose(reviewer, Map.of("what", "CODE", "county", "17", "wantedFrom", TODAY, "reason", "定"))
                        .refusals())
                .containsExactly(Refusal.at(
                        Place.field("authority"), MatterReason.MISSING.by(Rule.SER_3), "regionChange.authority"));
        assertThat(refused(propose(reviewer, code(authority("370911").id(), "", TODAY))))
                .containsExactly(RegionReason.COUNTY_MALFORMED);
        assertThat(refused(propose(reviewer, added(Level.COUNTY, "某区", "370199", "1", TODAY))))
                .containsExactly(RegionReason.GB_CODE_MALFORMED, RegionReason.COUNTY_MALFORMED);
        assertThat(refused(propose(reviewer, added(Level.ZONE, "某区", "370912", "", TODAY))))
                .as("a zone has none")
                .containsExactly(RegionReason.GB_CODE_MALFORMED);
        assertThat(refused(propose(reviewer, added(Level.COUNTY, "某区", "370911", "11", TODAY))))
                .containsExactly(RegionReason.GB_CODE_TAKEN, RegionReason.CODE_TAKEN);
        assertThat(refused(propose(reviewer, end(authority("370911").id(), TODAY.minusDays(1)))))
                .containsExactly(MatterReason.OUT_OF_RANGE.by(Rule.SER_3));
        Caller foshan = Scenario.officer(system, "440600", Post.REVIEW);
        assertThat(refused(propose(foshan, code(authority("440604").id(), "04", TODAY))))
                .as("Guangdong does not number by Shandong's rule")
                .containsExactly(RegionReason.CITY_HAS_NO_CODE);
    }

    @Test
    @DisplayName("what does not go with the kind of change is refused, at its field")
    void takesNothingThatDoesNotBelong() {
        Map<String, Object> typed = new HashMap<>(end(authority("370911").id(), TODAY));
        typed.putAll(Map.of("level", "ZONE", "regionName", "某区", "gbCode", "370912", "county", "12"));
        assertThat(propose(reviewer, typed).refusals())
                .extracting(refusal -> refusal.place().field(), Refusal::reason)
                .containsExactly(
                        tuple("level", MatterReason.NOT_APPLICABLE.by(Rule.SER_3)),
                        tuple("regionName", MatterReason.NOT_APPLICABLE.by(Rule.SER_3)),
                        tuple("gbCode", MatterReason.NOT_APPLICABLE.by(Rule.SER_3)),
                        tuple("county", MatterReason.NOT_APPLICABLE.by(Rule.SER_3)));
    }

    private static Map<String, Object> added(Level level, String name, String gbCode, String county, LocalDate from) {
        return typed(
                RegionChange.ADD,
                from,
                Map.of(
                        "level", level,
                        "regionName", name,
                        "bureauName", name + "人力资源和社会保障局",
                        "gbCode", gbCode,
                        "county", county));
    }

    private static Map<String, Object> code(UUID authority, String county, LocalDate from) {
        return typed(RegionChange.CODE, from, Map.of("authority", authority, "county", county));
    }

    private static Map<String, Object> renamed(UUID authority, String name) {
        return typed(
                RegionChange.RENAME,
                TODAY,
                Map.of("authority", authority, "regionName", name, "bureauName", name + "人力资源和社会保障局"));
    }

    private static Map<String, Object> end(UUID authority, LocalDate from) {
        return typed(RegionChange.END, from, Map.of("authority", authority));
    }

    private static Map<String, Object> typed(RegionChange kind, LocalDate from, Map<String, ?> more) {
        Map<String, Object> typed = new HashMap<>(more);
        typed.putAll(Map.of("what", kind, "wantedFrom", from, "reason", "区划调整"));
        return typed;
    }

    private Decision<Matter> propose(Caller caller, Map<String, ?> typed) {
        return system.handIn(caller, "region-change", typed);
    }

    private Decision<Matter> decide(Caller caller, Matter change, Verdict verdict) {
        return system.decide(caller, change, verdict, verdict == Verdict.APPROVED ? "" : "请补充依据");
    }

    private Matter inForce(Map<String, ?> typed) {
        Matter change = propose(reviewer, typed).orElseThrow();
        return decide(approver, change, Verdict.APPROVED).orElseThrow();
    }

    private Authority authority(String code) {
        return system.in(() -> system.regions.authority(code)).orElseThrow();
    }

    private Optional<RegionCode> serialRegion(Authority authority, LocalDate day) {
        return system.in(() -> system.regions.serialRegion(authority.id(), day));
    }

    private Decision<Registration> assign(Caller clerk, UUID institution) {
        return system.in(() -> system.assignCode.assign(clerk, institution));
    }

    private RegionNames names() {
        return system.in(() -> system.regions.names());
    }

    private String explained(String serial, LocalDate day) {
        return Explanation.of(serial, Scheme.SHANDONG, names(), day, Locale.CHINESE)
                .lines()
                .get(0)
                .words();
    }

    private static List<Object> refused(Decision<?> decision) {
        return decision.refusals().stream().<Object>map(Refusal::reason).toList();
    }

    private void behindTheBack(String statement) throws SQLException {
        try (Connection connection = system.behindTheBack();
                Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }
}
