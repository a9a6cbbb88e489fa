package org.xunzheng.persistence.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.institution.Institution;
import org.xunzheng.domain.institution.InstitutionKind;
import org.xunzheng.domain.institution.InstitutionReason;
import org.xunzheng.domain.institution.RegisterInstitution.Application;
import org.xunzheng.domain.institution.Registration;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;

class CodesTest {

    private final TestSystem system = new TestSystem();
    private final Scenario scenario = new Scenario(system, "370911");

    @Test
    @DisplayName("SER-4: codes are given in order within a region")
    void givesCodesInOrder() {
        assertThat(assign(scenario, scenario.institution().id()).prefix()).isEqualTo("3709110001");
        assertThat(assign(scenario, scenario.institution().id()).prefix()).isEqualTo("3709110002");
        Scenario ningyang = new Scenario(system, "370921");
        assertThat(assign(ningyang, ningyang.institution().id()).prefix()).isEqualTo("3709210001");
    }

    @Test
    @DisplayName("SER-3: two authorities that share 00 share one run of codes")
    void twoAuthoritiesShareARun() {
        Scenario city = new Scenario(system, "370900");
        Scenario zone = new Scenario(system, "370900-cw");
        assertThat(assign(city, city.institution().id()).prefix()).isEqualTo("3709000001");
        assertThat(assign(zone, zone.institution().id()).prefix()).isEqualTo("3709000002");
        assertThat(assign(city, city.institution().id()).prefix()).isEqualTo("3709000003");
    }

    @Test
    @DisplayName("SER-2: 临沂 is 3712, whatever GB/T 2260 says")
    void usesTheCodesOfTheAnnex() {
        Scenario linyi = new Scenario(system, "371300");
        assertThat(assign(linyi, linyi.institution().id()).prefix()).isEqualTo("3712000001");
        Scenario heze = new Scenario(system, "371700");
        assertThat(assign(heze, heze.institution().id()).prefix()).isEqualTo("3716000001");
    }

    @Test
    @DisplayName("SER-3: an authority without a serial region assigns nothing")
    void refusesWithoutASerialRegion() {
        Scenario lixia = new Scenario(system, "370102");
        UUID id = lixia.institution().id();
        assertThat(system.in(() -> system.assignCode.assign(lixia.clerk, id)).refusals())
                .containsExactly(Refusal.of(InstitutionReason.NO_SERIAL_REGION, "济南市历下区人力资源和社会保障局"));
    }

    @Test
    @DisplayName("SER-4: one institution holds one code per level, and may hold them at several")
    void oneCodePerLevel() {
        UUID id = scenario.institution().id();
        assign(scenario, id);
        assertThat(system.in(() -> system.assignCode.assign(scenario.clerk, id)).refusals())
                .extracting(Refusal::reason)
                .containsExactly(InstitutionReason.HAS_CODE_ALREADY);
        Scenario city = new Scenario(system, "370900");
        assertThat(assign(city, id).prefix()).isEqualTo("3709000001");
    }

    @Test
    @DisplayName("SER-4: many registrations at the same moment never get the same code")
    void givesEachCodeOnce() throws Exception {
        List<Callable<Registration>> work = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            UUID id = scenario.institution().id();
            work.add(() -> assign(scenario, id));
        }
        ExecutorService threads = Executors.newFixedThreadPool(32);
        try {
            List<Integer> codes = new ArrayList<>();
            for (Future<Registration> future : threads.invokeAll(work)) {
                codes.add(future.get().code().number());
            }
            assertThat(codes)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, 32).boxed().toList());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @DisplayName("SER-11: after 9999 no code is given, and none wraps round")
    void refusesAfterTheLastCode() throws Exception {
        UUID id = scenario.institution().id();
        try (var connection = system.behindTheBack();
                var statement = connection.createStatement()) {
            statement.execute("update serial_region set last_code = 9999 where code = '370911'");
        }
        assertThat(system.in(() -> system.assignCode.assign(scenario.clerk, id)).refusals())
                .containsExactly(Refusal.of(InstitutionReason.CODES_USED_UP, "370911"));
    }

    @Test
    @DisplayName("INS-1: everything wrong with an application is told at once")
    void tellsEverythingWrongWithAnApplication() {
        assertThat(system.in(() -> system.registerInstitution.register(
                                scenario.clerk, new Application(" ", "91350100M000100Y44", null, "", "no phone")))
                        .refusals())
                .containsExactly(
                        Refusal.at(Place.field("name"), InstitutionReason.NAME_MISSING),
                        Refusal.at(Place.field("creditCode"), InstitutionReason.CREDIT_CODE_CHECK_CHARACTER),
                        Refusal.at(Place.field("kind"), InstitutionReason.KIND_MISSING),
                        Refusal.at(Place.field("phone"), InstitutionReason.PHONE_MALFORMED));
    }

    @Test
    void anInstitutionIsRegisteredOnce() {
        Institution institution = scenario.institution();
        assertThat(system.in(() -> system.registerInstitution.register(
                                scenario.clerk,
                                new Application(
                                        "同一机构", institution.creditCode().text(), InstitutionKind.OTHER, "", "")))
                        .refusals())
                .containsExactly(Refusal.at(
                        Place.field("creditCode"), InstitutionReason.CREDIT_CODE_TAKEN, institution.creditCode()));
    }

    @Test
    @DisplayName("REV-4: an authority elsewhere does not even learn that an institution exists")
    void anotherRegionSeesNothing() {
        UUID id = scenario.institution().id();
        var elsewhere = Scenario.officer(system, "370921", Post.INTAKE);
        assertThatThrownBy(() -> system.in(() -> system.assignCode.assign(elsewhere, id)))
                .isInstanceOf(NotFound.class);
    }

    private Registration assign(Scenario by, UUID institution) {
        return system.in(() -> system.assignCode.assign(by.clerk, institution).orElseThrow());
    }
}
