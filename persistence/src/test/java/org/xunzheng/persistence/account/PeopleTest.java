package org.xunzheng.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.account.Account;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.NotPermitted;
import org.xunzheng.domain.account.PasswordHash;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.administration.AccountReason;
import org.xunzheng.domain.administration.ArrangeStandIn;
import org.xunzheng.domain.administration.From;
import org.xunzheng.domain.administration.GiveKeys;
import org.xunzheng.domain.administration.KeepAccounts;
import org.xunzheng.domain.administration.OneTimeCode;
import org.xunzheng.domain.administration.OwnAccount;
import org.xunzheng.domain.administration.SignIn;
import org.xunzheng.domain.administration.Stage;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.StaleVersion;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.TrailLine;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;

@DisplayName("People, their posts, and how they sign in")
class PeopleTest {

    private static final TestSystem SYSTEM = new TestSystem();
    private static final From OFFICE = new From("10.0.0.8", "Firefox");
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final Caller SYSTEM_ADMIN = Scenario.officer(SYSTEM, "370900", Post.SYSTEM);
    private static final Caller SECURITY_ADMIN = Scenario.officer(SYSTEM, "370900", Post.SECURITY);
    private static int people;

    @BeforeEach
    void atTen() {
        SYSTEM.at(NOW);
    }

    private record Person(UUID id, String login, String password) {}

    private static Person opened() {
        return opened("370911", false);
    }

    private static Person opened(String authority, boolean service) {
        String login = "person" + ++people;
        KeepAccounts.Opened opened = SYSTEM.in(() -> SYSTEM.keepAccounts
                .open(
                        SYSTEM_ADMIN,
                        new KeepAccounts.Wish(
                                login,
                                "某人",
                                SYSTEM.regions
                                        .authority(authority)
                                        .orElseThrow()
                                        .id(),
                                null,
                                service))
                .orElseThrow());
        return new Person(opened.account(), login, opened.password().orElse(""));
    }

    private static Account account(Person person) {
        return SYSTEM.in(
                () -> SYSTEM.accounts.find(person.id, SYSTEM_ADMIN.scope()).orElseThrow());
    }

    private static List<Refusal> give(Person person, Post... posts) {
        return SYSTEM.in(() -> SYSTEM.givePosts
                .give(SECURITY_ADMIN, person.id, account(person).version(), Set.of(posts))
                .refusals());
    }

    private static SignIn.Attempt signIn(Person person, String password) {
        return SYSTEM.in(() -> SYSTEM.signIn.withPassword(person.login, password, OFFICE));
    }

    private static UUID unified(Person person) {
        return SYSTEM.in(
                () -> SYSTEM.signIn.withUnifiedIdentity(person.login, OFFICE).orElseThrow());
    }

    private static Stage stage(UUID session) {
        return SYSTEM.in(
                () -> SYSTEM.signIn.stage(SYSTEM.signIn.standing(session).orElseThrow()));
    }

    private static Caller caller(Person person) {
        return SYSTEM.in(() -> SYSTEM.accounts.caller(person.login).orElseThrow());
    }

    private static List<Refusal> change(Person person, UUID session, String to) {
        return SYSTEM.in(() -> SYSTEM.ownAccount
                .changePassword(caller(person), session, new OwnAccount.Change(person.password, to, to))
                .refusals());
    }

    @Test
    @DisplayName("whom the unified identity vouches for needs no password of ours, but the code that the post wants")
    void unifiedIdentity() {
        Person person = opened();
        assertThat(stage(unified(person))).isEqualTo(Stage.OPEN);
        assertThat(give(person, Post.APPROVAL)).isEmpty();
        assertThat(stage(unified(person))).isEqualTo(Stage.ENROLMENT);
    }

    @Test
    @DisplayName("the unified identity opens no account that is out of use, of another system, or not there")
    void unifiedIdentityOpensNoOther() {
        Person closed = opened();
        SYSTEM.in(() -> SYSTEM.keepAccounts
                .setActive(SYSTEM_ADMIN, closed.id, account(closed).version(), false)
                .orElseThrow());
        for (String login : List.of(closed.login, opened("370911", true).login, "nobody.at.all")) {
            assertThat(SYSTEM.in(() -> SYSTEM.signIn.withUnifiedIdentity(login, OFFICE)))
                    .as(login)
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("a first password is changed before anything opens; other sessions end with it")
    void theFirstPasswordIsChanged() {
        Person person = opened();
        UUID elsewhere = signIn(person, person.password).session().orElseThrow();
        UUID session = signIn(person, person.password).session().orElseThrow();
        assertThat(stage(session)).isEqualTo(Stage.PASSWORD);
        assertThat(change(person, session, person.password))
                .extracting(Refusal::reason)
                .containsExactly(AccountReason.PASSWORD_SAME);
        assertThat(change(person, session, "Daizong-2026")).isEmpty();
        assertThat(stage(session)).isEqualTo(Stage.OPEN);
        assertThat(SYSTEM.in(() -> SYSTEM.signIn.standing(elsewhere))).isEmpty();
        assertThat(signIn(person, person.password).session()).isEmpty();
        assertThat(signIn(person, "Daizong-2026").session()).isPresent();
        SYSTEM.at(NOW.plus(Duration.ofDays(90)).plusSeconds(1));
        assertThat(stage(signIn(person, "Daizong-2026").session().orElseThrow()))
                .as("after 90 days")
                .isEqualTo(Stage.PASSWORD);
    }

    @Test
    @DisplayName(
            "five wrong passwords lock the name, known or not; the right one does not help before the time is over")
    void guessingSlowsDown() {
        Person person = opened();
        for (int i = 1; i <= 4; i++) {
            assertThat(signIn(person, "wrong").lockedUntil()).isEmpty();
        }
        assertThat(signIn(person, "wrong").lockedUntil()).hasValue(NOW.plus(Duration.ofMinutes(1)));
        SignIn.Attempt locked = signIn(person, person.password);
        assertThat(locked.session()).isEmpty();
        assertThat(locked.lockedUntil()).hasValue(NOW.plus(Duration.ofMinutes(1)));
        SYSTEM.at(NOW.plus(Duration.ofMinutes(1)));
        assertThat(signIn(person, "wrong").lockedUntil()).hasValue(NOW.plus(Duration.ofMinutes(3)));
        SYSTEM.at(NOW.plus(Duration.ofMinutes(3)));
        assertThat(signIn(person, person.password).session()).isPresent();
        assertThat(trail(person)).contains(Action.SIGN_IN_LOCKED, Action.SIGNED_IN);

        Person nobody = new Person(null, "nobody", "");
        for (int i = 1; i <= 5; i++) {
            signIn(nobody, "wrong");
        }
        assertThat(signIn(nobody, "wrong").lockedUntil()).isPresent();
    }

    @Test
    @DisplayName("the published password of the samples opens no account, even one that has it")
    void thePublishedPasswordOpensNothing() {
        Person person = opened();
        SYSTEM.in(() -> {
            SYSTEM.accounts.setPassword(person.id, SYSTEM.passwords.hash("Xunzheng-2026"), false, NOW);
            return null;
        });
        assertThat(signIn(person, "Xunzheng-2026").session()).isEmpty();
        assertThat(SYSTEM.in(() -> SYSTEM.giveKeys.read("xz_someone_Xunzheng-2026")))
                .isEmpty();
    }

    @Test
    @DisplayName("attempts made at once are all counted")
    void attemptsAtOnceAreCounted() throws Exception {
        Person person = opened();
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Callable<SignIn.Attempt>> guesses = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                guesses.add(() -> signIn(person, "wrong"));
            }
            for (Future<SignIn.Attempt> guess : threads.invokeAll(guesses)) {
                assertThat(guess.get().session()).isEmpty();
            }
        } finally {
            threads.shutdown();
        }
        long locked = SYSTEM.in(() -> SYSTEM.sql.count(org.xunzheng.persistence.sql.Statement.of(
                "select failures from sign_in_attempt where login = ? and locked_until is not null", person.login)));
        assertThat(locked).as("the fifth locks, and no sixth was tried").isEqualTo(5);
    }

    @Test
    @DisplayName("a post of approval wants one-time codes, set up at the first sign-in, each code once")
    void approvalWantsCodes() {
        Person person = opened();
        assertThat(give(person, Post.APPROVAL)).isEmpty();
        UUID session = signIn(person, person.password).session().orElseThrow();
        assertThat(stage(session)).isEqualTo(Stage.ENROLMENT);
        byte[] secret =
                SYSTEM.in(() -> SYSTEM.ownAccount.beginCodes(caller(person)).orElseThrow());
        assertThat(SYSTEM.in(() -> SYSTEM.ownAccount
                        .confirmCodes(caller(person), session, "000000")
                        .refusals()))
                .extracting(Refusal::reason)
                .containsExactly(AccountReason.CODE_WRONG);
        String code = OneTimeCode.at(secret, NOW);
        assertThat(SYSTEM.in(() -> SYSTEM.ownAccount
                        .confirmCodes(caller(person), session, code)
                        .isGranted()))
                .isTrue();
        assertThat(stage(session)).isEqualTo(Stage.PASSWORD);
        assertThat(SYSTEM.in(() -> SYSTEM.ownAccount.beginCodes(caller(person))))
                .as("the secret is not told again")
                .isEmpty();

        UUID next = signIn(person, person.password).session().orElseThrow();
        assertThat(stage(next)).isEqualTo(Stage.CODE);
        assertThat(SYSTEM.in(() -> SYSTEM.signIn.withCode(next, code)))
                .as("taken already")
                .isFalse();
        SYSTEM.at(NOW.plusSeconds(30));
        assertThat(SYSTEM.in(() -> SYSTEM.signIn.withCode(next, OneTimeCode.at(secret, NOW.plusSeconds(30)))))
                .isTrue();
        assertThat(stage(next)).isEqualTo(Stage.PASSWORD);

        SYSTEM.in(() -> SYSTEM.givePosts.takeCodes(SECURITY_ADMIN, person.id).orElseThrow());
        assertThat(stage(signIn(person, person.password).session().orElseThrow()))
                .isEqualTo(Stage.ENROLMENT);
    }

    @Test
    @DisplayName(
            "who knows the password alone does not guess codes without end: signing in anew forgives no wrong code")
    void guessingCodesSlowsDown() {
        Person person = opened();
        UUID first = signIn(person, person.password).session().orElseThrow();
        byte[] secret =
                SYSTEM.in(() -> SYSTEM.ownAccount.beginCodes(caller(person)).orElseThrow());
        SYSTEM.in(() -> SYSTEM.ownAccount
                .confirmCodes(caller(person), first, OneTimeCode.at(secret, NOW))
                .orElseThrow());
        Instant later = NOW.plusSeconds(60);
        SYSTEM.at(later);
        String right = OneTimeCode.at(secret, later);
        String wrong = right.equals("000000") ? "111111" : "000000";
        for (int i = 1; i <= 5; i++) {
            UUID session = signIn(person, person.password).session().orElseThrow();
            assertThat(code(session, wrong)).isFalse();
        }
        assertThat(signIn(person, person.password).lockedUntil()).hasValue(later.plus(Duration.ofMinutes(1)));
        assertThat(code(first, right))
                .as("the right one, while the name is locked")
                .isFalse();

        Instant open = later.plus(Duration.ofMinutes(1));
        SYSTEM.at(open);
        UUID session = signIn(person, person.password).session().orElseThrow();
        assertThat(code(session, OneTimeCode.at(secret, open))).isTrue();
        assertThat(signIn(person, "wrong").lockedUntil())
                .as("a right code forgives")
                .isEmpty();
    }

    private static boolean code(UUID session, String code) {
        return SYSTEM.in(() -> SYSTEM.signIn.withCode(session, code));
    }

    @Test
    @DisplayName("REV-3: what fails at sign-in is on the trail of the account, and so are lock, sign-in and sign-out")
    void theTrailKnowsOfSignIn() {
        Person person = opened();
        for (int i = 1; i <= 5; i++) {
            signIn(person, "wrong");
        }
        SYSTEM.at(NOW.plus(Duration.ofMinutes(1)));
        UUID session = signIn(person, person.password).session().orElseThrow();
        Caller caller = caller(person);
        SYSTEM.in(() -> {
            SYSTEM.signIn.out(session, caller);
            SYSTEM.signIn.out(session, caller);
            return null;
        });
        assertThat(SYSTEM.in(() -> SYSTEM.signIn.standing(session))).isEmpty();
        assertThat(trail(person))
                .containsExactlyInAnyOrder(
                        Action.ACCOUNT_OPENED,
                        Action.SIGN_IN_FAILED,
                        Action.SIGN_IN_FAILED,
                        Action.SIGN_IN_FAILED,
                        Action.SIGN_IN_FAILED,
                        Action.SIGN_IN_LOCKED,
                        Action.SIGNED_IN,
                        Action.SIGNED_OUT);
    }

    @Test
    @DisplayName("the secret of one-time codes is sealed where it lies")
    void secretsAreSealed() throws SQLException {
        Person person = opened();
        byte[] secret =
                SYSTEM.in(() -> SYSTEM.ownAccount.beginCodes(caller(person)).orElseThrow());
        try (Connection connection = SYSTEM.behindTheBack();
                var rows = connection
                        .createStatement()
                        .executeQuery("select code_cipher from account where login = '" + person.login + "'")) {
            rows.next();
            assertThat(new String(rows.getBytes(1), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain(Base64.getEncoder().encodeToString(secret))
                    .doesNotContain(new String(secret, java.nio.charset.StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    @DisplayName("sessions are listed, ended from afar, and over after half an hour without use")
    void sessions() {
        Person person = opened();
        UUID here = signIn(person, person.password).session().orElseThrow();
        UUID there = signIn(person, person.password).session().orElseThrow();
        assertThat(SYSTEM.in(() -> SYSTEM.ownAccount.sessions(caller(person))))
                .extracting(line -> line.id())
                .containsExactlyInAnyOrder(here, there);
        Person other = opened();
        SYSTEM.in(() -> {
            SYSTEM.ownAccount.end(caller(other), there);
            return null;
        });
        assertThat(SYSTEM.in(() -> SYSTEM.signIn.standing(there)))
                .as("not another's")
                .isPresent();
        SYSTEM.in(() -> {
            SYSTEM.ownAccount.end(caller(person), there);
            return null;
        });
        assertThat(SYSTEM.in(() -> SYSTEM.signIn.standing(there))).isEmpty();
        SYSTEM.at(NOW.plus(Duration.ofMinutes(29)));
        assertThat(SYSTEM.in(() -> SYSTEM.signIn.standing(here))).isPresent();
        SYSTEM.at(NOW.plus(Duration.ofMinutes(58)));
        assertThat(SYSTEM.in(() -> SYSTEM.signIn.standing(here)))
                .as("used in between")
                .isPresent();
        SYSTEM.at(NOW.plus(Duration.ofMinutes(89)));
        assertThat(SYSTEM.in(() -> SYSTEM.signIn.standing(here))).isEmpty();
    }

    @Test
    @DisplayName(
            "REV-2: posts that exclude each other are given to nobody together, by the use case and by the database")
    void postsExcludeEachOther() {
        Person person = opened();
        assertThat(give(person, Post.INTAKE, Post.REVIEW)).isEmpty();
        assertThat(give(person, Post.SYSTEM, Post.SECURITY, Post.AUDIT))
                .extracting(Refusal::reason)
                .containsExactly(AccountReason.POSTS_EXCLUDE, AccountReason.POSTS_EXCLUDE, AccountReason.POSTS_EXCLUDE);
        assertThat(give(person, Post.INTAKE, Post.APPROVAL))
                .extracting(Refusal::reason)
                .containsExactly(AccountReason.POSTS_EXCLUDE);
        assertThat(give(person, Post.INSTITUTION))
                .extracting(Refusal::reason)
                .containsExactly(AccountReason.POST_WANTS_INSTITUTION);
        assertThat(account(person).posts()).containsExactlyInAnyOrder(Post.INTAKE, Post.REVIEW);
        assertThatThrownBy(() -> SYSTEM.in(() -> {
                    SYSTEM.accounts.setPosts(person.id, account(person).version(), Set.of(Post.INTAKE, Post.APPROVAL));
                    return null;
                }))
                .hasStackTraceContaining("REV-2");
    }

    @Test
    @DisplayName("the one who opens accounts gives no posts, the one who gives posts opens none, neither to themselves")
    void threeAdministrators() {
        Person person = opened();
        long version = account(person).version();
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() ->
                        SYSTEM.in(() -> SYSTEM.givePosts.give(SYSTEM_ADMIN, person.id, version, Set.of(Post.REVIEW))));
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> SYSTEM.in(() -> SYSTEM.keepAccounts.resetPassword(SECURITY_ADMIN, person.id)));
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> SYSTEM.in(
                        () -> SYSTEM.givePosts.give(SECURITY_ADMIN, person.id, version + 1, Set.of(Post.REVIEW))));
        assertThat(SYSTEM.in(() -> SYSTEM.givePosts
                        .give(SECURITY_ADMIN, SECURITY_ADMIN.account(), 0, Set.of(Post.SECURITY))
                        .refusals()))
                .extracting(Refusal::reason)
                .containsExactly(AccountReason.OWN_ACCOUNT);
    }

    @Test
    @DisplayName("REV-4: an administrator of a city reaches no account of another")
    void administratorsStayInTheirRegion() {
        Caller jinan = Scenario.officer(SYSTEM, "370100", Post.SYSTEM);
        UUID daiyue =
                SYSTEM.in(() -> SYSTEM.regions.authority("370911").orElseThrow().id());
        assertThat(SYSTEM.in(() -> SYSTEM.keepAccounts
                        .open(jinan, new KeepAccounts.Wish("stranger", "某人", daiyue, null, false))
                        .refusals()))
                .extracting(Refusal::reason)
                .containsExactly(AccountReason.AUTHORITY_OUTSIDE);
        Person person = opened();
        assertThat(SYSTEM.in(() -> SYSTEM.accounts.find(person.id, jinan.scope())))
                .isEmpty();
        assertThat(SYSTEM.in(() -> SYSTEM.accounts.list("", jinan.scope(), new Page.Part(0, 100)))
                        .rows())
                .noneMatch(line -> line.id().equals(person.id));
    }

    @Test
    @DisplayName("a closed account signs in no more, and its sessions are over")
    void aClosedAccount() {
        Person person = opened();
        UUID session = signIn(person, person.password).session().orElseThrow();
        SYSTEM.in(() -> SYSTEM.keepAccounts
                .setActive(SYSTEM_ADMIN, person.id, account(person).version(), false)
                .orElseThrow());
        assertThat(SYSTEM.in(() -> SYSTEM.signIn.standing(session))).isEmpty();
        assertThat(signIn(person, person.password).session()).isEmpty();
        SYSTEM.in(() -> SYSTEM.keepAccounts
                .setActive(SYSTEM_ADMIN, person.id, account(person).version(), true)
                .orElseThrow());
        assertThat(signIn(person, person.password).session()).isPresent();
        assertThat(trail(person)).contains(Action.ACCOUNT_OPENED, Action.ACCOUNT_CLOSED, Action.ACCOUNT_REOPENED);
    }

    @Test
    @DisplayName("a service signs in by keys alone, which expire and can be ended")
    void keys() {
        Person service = opened("370911", true);
        assertThat(signIn(service, "").session()).isEmpty();
        GiveKeys.Given given = SYSTEM.in(() -> SYSTEM.giveKeys
                .give(SECURITY_ADMIN, service.id, new GiveKeys.Wish(List.of("certificates:read"), 30))
                .orElseThrow());
        assertThat(SYSTEM.in(() -> SYSTEM.giveKeys.read(given.text()))).isPresent();
        assertThat(SYSTEM.in(() -> SYSTEM.giveKeys.read(given.text() + "x"))).isEmpty();
        assertThat(SYSTEM.in(() -> SYSTEM.giveKeys.read("xz_" + given.key().id())))
                .isEmpty();
        SYSTEM.at(NOW.plus(Duration.ofDays(30)));
        assertThat(SYSTEM.in(() -> SYSTEM.giveKeys.read(given.text())))
                .as("expired")
                .isEmpty();
        SYSTEM.at(NOW);
        SYSTEM.in(() -> {
            SYSTEM.giveKeys.end(SECURITY_ADMIN, service.id, given.key().id());
            return null;
        });
        assertThat(SYSTEM.in(() -> SYSTEM.giveKeys.read(given.text())))
                .as("ended")
                .isEmpty();
        assertThat(SYSTEM.in(() -> SYSTEM.giveKeys
                        .give(SECURITY_ADMIN, service.id, new GiveKeys.Wish(List.of("everything"), 367))
                        .refusals()))
                .extracting(Refusal::reason)
                .containsExactly(AccountReason.KEY_DAYS, AccountReason.KEY_SCOPE_UNKNOWN);
        Person person = opened();
        assertThat(SYSTEM.in(() -> SYSTEM.giveKeys
                        .give(SECURITY_ADMIN, person.id, new GiveKeys.Wish(List.of("classes:read"), 1))
                        .refusals()))
                .extracting(Refusal::reason)
                .containsExactly(AccountReason.NOT_A_SERVICE);
    }

    @Test
    @DisplayName("REV-2: who stands in for several people of one post acts as each of them")
    void standsInForSeveral() {
        Person first = opened();
        Person second = opened();
        Person present = opened();
        give(first, Post.REVIEW);
        give(second, Post.REVIEW);
        give(present, Post.INTAKE);
        LocalDate today = LocalDate.parse("2026-11-24");
        for (Person absent : new Person[] {first, second}) {
            SYSTEM.in(() -> SYSTEM.arrangeStandIn
                    .arrange(
                            caller(absent),
                            new ArrangeStandIn.Wish(Post.REVIEW, present.id, today, today.plusDays(2), "年休假"))
                    .orElseThrow());
        }
        Caller standing = caller(present);
        assertThat(standing.actsAs(Post.REVIEW, first.id)).isTrue();
        assertThat(standing.actsAs(Post.REVIEW, second.id)).isTrue();
        assertThat(standing.actsAs(first.id)).isTrue();
        assertThat(standing.actsAs(present.id)).isTrue();
    }

    @Test
    @DisplayName("REV-2: a stand-in holds the post for its days, and goes around no exclusion")
    void standIns() {
        Person absent = opened();
        Person present = opened();
        give(absent, Post.REVIEW);
        give(present, Post.INTAKE);
        LocalDate today = LocalDate.parse("2026-11-24");
        SYSTEM.in(() -> SYSTEM.arrangeStandIn
                .arrange(
                        caller(absent),
                        new ArrangeStandIn.Wish(Post.REVIEW, present.id, today, today.plusDays(2), "年休假"))
                .orElseThrow());
        Caller standing = caller(present);
        assertThat(standing.posts()).containsExactlyInAnyOrder(Post.INTAKE, Post.REVIEW);
        assertThat(standing.actsAs(Post.REVIEW, absent.id)).isTrue();
        assertThat(standing.actsAs(Post.INTAKE, absent.id)).isFalse();
        SYSTEM.at(NOW.plus(Duration.ofDays(3)));
        assertThat(caller(present).posts()).containsExactly(Post.INTAKE);
        SYSTEM.at(NOW);

        give(absent, Post.APPROVAL);
        assertThat(caller(present).posts())
                .as("what the absent does not hold is not stood in for")
                .containsExactly(Post.INTAKE);
        assertThat(SYSTEM.in(() -> SYSTEM.arrangeStandIn
                        .arrange(
                                caller(absent),
                                new ArrangeStandIn.Wish(Post.APPROVAL, present.id, today, today.plusDays(93), ""))
                        .refusals()))
                .extracting(Refusal::reason)
                .containsExactly(
                        AccountReason.STAND_IN_EXCLUDED, AccountReason.STAND_IN_DAYS, AccountReason.REASON_MISSING);
        assertThat(SYSTEM.in(() -> SYSTEM.arrangeStandIn
                        .arrange(
                                caller(present),
                                new ArrangeStandIn.Wish(Post.REVIEW, absent.id, today, today, "handed on"))
                        .refusals()))
                .extracting(Refusal::reason)
                .containsExactly(AccountReason.STAND_IN_POST);
    }

    @Test
    @DisplayName("the first link opens once, and only while there is no account")
    void theFirstLink() {
        TestSystem empty = new TestSystem();
        String early = empty.in(() -> empty.firstLink.make().orElseThrow());
        String token = empty.in(() -> empty.firstLink.make().orElseThrow());
        assertThat(empty.in(() -> empty.firstLink.opens(early))).as("replaced").isFalse();
        var made = empty.in(() -> empty.firstLink.use(token));
        assertThat(made.keySet()).containsExactly("system.admin", "security.admin", "audit.admin");
        assertThat(empty.in(() -> empty.firstLink.use(token))).isEmpty();
        assertThat(empty.in(() -> empty.firstLink.make())).isEmpty();
        Optional<UUID> session = empty.in(
                        () -> empty.signIn.withPassword("system.admin", made.get("system.admin"), OFFICE))
                .session();
        assertThat(session).isPresent();
    }

    @Test
    @DisplayName("a hash of an earlier method is recognised, and replaced at sign-in")
    void oldHashes() {
        String old = "pbkdf2-sha512$1000$" + Base64.getEncoder().encodeToString(new byte[16]) + "$"
                + "d87T3hSgdD8cgKNzEtODa09BFyXz9WmflbSD6jCo/cc=";
        assertThat(SYSTEM.passwords.isOutdated(new PasswordHash(old))).isTrue();
        assertThat(SYSTEM.passwords.matches(new PasswordHash(old), "Xunzheng-2026"))
                .isTrue();
        assertThat(SYSTEM.passwords.matches(new PasswordHash(old), "another")).isFalse();
        PasswordHash hash = SYSTEM.passwords.hash("Xunzheng-2026");
        assertThat(SYSTEM.passwords.isOutdated(hash)).isFalse();
        assertThat(SYSTEM.passwords.matches(hash, "Xunzheng-2026")).isTrue();
        assertThat(SYSTEM.passwords.matches(hash, "xunzheng-2026")).isFalse();
        assertThat(hash.toString()).doesNotContain(hash.text().substring(20));
    }

    @Test
    @DisplayName("REV-3: an entry says from where and with which posts the step was taken, under its hash")
    void theTrailSaysFromWhere() {
        Person person = opened();
        give(person, Post.REVIEW);
        SYSTEM.origin = "10.1.2.3";
        try {
            signIn(person, person.password);
        } finally {
            SYSTEM.origin = "";
        }
        List<TrailLine> lines =
                SYSTEM.in(() -> SYSTEM.trail.of(new Subject(Subject.Kind.ACCOUNT, person.id), SYSTEM_ADMIN.scope()));
        assertThat(lines.get(lines.size() - 1).facts())
                .containsEntry("origin", "10.1.2.3")
                .containsEntry("posts", "REVIEW");
    }

    private static List<Action> trail(Person person) {
        return SYSTEM
                .in(() -> SYSTEM.trail.of(new Subject(Subject.Kind.ACCOUNT, person.id), SYSTEM_ADMIN.scope()))
                .stream()
                .map(TrailLine::action)
                .toList();
    }
}
