package org.xunzheng.persistence.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.certificate.Correction;
import org.xunzheng.domain.certificate.EnterCorrection;
import org.xunzheng.domain.person.PersonFixture;
import org.xunzheng.domain.review.Followers.Returned;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.review.ReviewReason;
import org.xunzheng.domain.review.TakeLevel;
import org.xunzheng.domain.review.Verdict;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.TrailLine;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;
import org.xunzheng.serial.Serial;

@DisplayName("REV-1: what was returned is handed in again, once, as a matter that follows it")
class HandInAgainTest {

    private static final String WHY = "依据写得不清楚";

    private final TestSystem system = new TestSystem();
    private final Scenario county = new Scenario(system, "370911");
    private final Caller school = county.school();
    private Serial serial;

    @ParameterizedTest
    @MethodSource("handedInAnew")
    void isHandedInAgainOnce(Matter matter) {
        UUID returned = handIn(matter, Optional.empty()).orElseThrow();
        assertThat(handIn(matter, Optional.of(returned)).refusals())
                .as("it waits for its reviewer")
                .containsExactly(Refusal.of(ReviewReason.NOT_RETURNED));
        assertThat(waiting(school)).isEmpty();

        sendBack(matter, returned);
        assertThat(waiting(school))
                .extracting(Returned::matter, Returned::subject, Returned::remark)
                .containsExactly(tuple(matter, returned, WHY));

        UUID follower = handIn(matter, Optional.of(returned)).orElseThrow();
        assertThat(latest(matter, follower).state()).isEqualTo(Review.State.OPEN);
        assertThat(latest(matter, returned).state()).isEqualTo(Review.State.RETURNED);
        assertThat(system.in(() -> system.followers.of(matter, returned))).contains(follower);
        assertThat(system.in(() -> system.followers.before(matter, follower))).contains(returned);
        assertThat(waiting(school)).isEmpty();
        assertThat(lastOnTrail(matter, follower).facts()).containsEntry("follows", returned.toString());
        assertThat(lastOnTrail(matter, returned).facts()).containsEntry("followedBy", follower.toString());

        sendBack(matter, follower);
        assertThat(handIn(matter, Optional.of(returned)).refusals())
                .containsExactly(Refusal.of(ReviewReason.HANDED_IN_AGAIN_ALREADY));
        assertThat(handIn(matter, Optional.of(follower)).isGranted())
                .as("what follows can be returned too")
                .isTrue();
    }

    @Test
    @DisplayName("what speaks against the matter itself leaves the returned one waiting")
    void aRefusalLeavesItWaiting() {
        UUID returned = handIn(Matter.CORRECTION, Optional.empty()).orElseThrow();
        sendBack(Matter.CORRECTION, returned);
        assertThat(again(school, returned, () -> corrected(school, "", Optional.of(returned)))
                        .isGranted())
                .isFalse();
        assertThat(waiting(school)).hasSize(1);
    }

    @Test
    @DisplayName("REV-3: the number of a returned correction is kept, and not typed again")
    void keepsTheNumberOfACorrection() {
        UUID returned = handIn(Matter.CORRECTION, Optional.empty()).orElseThrow();
        sendBack(Matter.CORRECTION, returned);
        Correction follower = system.in(() -> system.enterCorrection.enter(
                        school, serial, new EnterCorrection.Form("王小芳", "", "以身份证为准，附复印件"), Optional.of(returned)))
                .orElseThrow();
        assertThat(follower.idNumber()).contains(PersonFixture.idNumber(500));
        Serial other = county.issued(school, 10, 1).firstSerial();
        assertThatThrownBy(() -> system.in(() -> system.enterCorrection.enter(
                        school, other, new EnterCorrection.Form("王小芳", "", WHY), Optional.of(returned))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("the database keeps it for ever, and lets nothing follow what was not returned")
    void theDatabaseHoldsIt() {
        UUID returned = handIn(Matter.CORRECTION, Optional.empty()).orElseThrow();
        UUID another = UUID.randomUUID();
        String insert = "insert into handed_in_again (matter, returned_id, follower_id, at) values ('CORRECTION', '"
                + returned + "', '" + another + "', now())";
        refused(insert, "REV-1");
        sendBack(Matter.CORRECTION, returned);
        UUID follower = handIn(Matter.CORRECTION, Optional.of(returned)).orElseThrow();
        refused(insert.replace(another.toString(), follower.toString()), "handed_in_again_pkey");
        refused("update handed_in_again set at = now()", "");
        refused("delete from handed_in_again", "");
    }

    private static List<Matter> handedInAnew() {
        return Matter.ofTheirOwn().stream()
                .filter(matter -> !matter.again().isEmpty())
                .toList();
    }

    private Decision<UUID> handIn(Matter matter, Optional<UUID> returned) {
        if (serial == null) {
            serial = county.issued(school, 0, 1).firstSerial();
        }
        return system.in(() -> system.handInAgain.handIn(
                school, matter, returned, () -> corrected(school, "以身份证为准", returned), id -> id));
    }

    private Decision<UUID> again(Caller caller, UUID returned, Supplier<Decision<UUID>> entering) {
        return system.in(
                () -> system.handInAgain.handIn(caller, Matter.CORRECTION, Optional.of(returned), entering, id -> id));
    }

    private Decision<UUID> corrected(Caller caller, String reason, Optional<UUID> returned) {
        String number = returned.isPresent() ? "" : PersonFixture.idNumber(500).digits();
        return id(
                system.enterCorrection.enter(caller, serial, new EnterCorrection.Form("王小芳", number, reason), returned),
                Correction::id);
    }

    private static <T> Decision<UUID> id(Decision<T> decision, Function<T, UUID> id) {
        return decision.isGranted()
                ? Decision.granted(id.apply(decision.orElseThrow()))
                : Decision.denied(decision.refusals());
    }

    private void sendBack(Matter matter, UUID id) {
        Review round = latest(matter, id);
        Review.Level level = round.next().orElseThrow();
        Caller reviewer = Scenario.officer(system, level.authority().code(), level.post());
        TakeLevel takeLevel =
                new TakeLevel(system.reviews, system.trail, Clock.fixed(round.enteredAt(), ZoneOffset.UTC));
        system.in(() -> takeLevel.take(
                        reviewer, round, round.version(), new TakeLevel.Answer(Verdict.RETURNED, WHY), List.of()))
                .orElseThrow();
    }

    private Review latest(Matter matter, UUID id) {
        return system.in(() -> system.reviews.latest(matter, id, Scope.below("")))
                .orElseThrow();
    }

    private List<Returned> waiting(Caller caller) {
        return system.in(() -> system.handInAgain.waiting(caller, new Page.Part(0, 10)))
                .rows();
    }

    private TrailLine lastOnTrail(Matter matter, UUID id) {
        List<TrailLine> lines = system.in(() -> system.trail.of(new Subject(matter.kind(), id), Scope.below("")));
        TrailLine last = lines.get(lines.size() - 1);
        assertThat(last.action()).isEqualTo(Action.HANDED_IN_AGAIN);
        return last;
    }

    private void refused(String change, String why) {
        assertThatThrownBy(() -> {
                    try (Connection behind = system.behindTheBack();
                            Statement statement = behind.createStatement()) {
                        statement.executeUpdate(change);
                    }
                })
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(why);
    }
}
