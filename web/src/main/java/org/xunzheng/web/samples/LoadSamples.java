package org.xunzheng.web.samples;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.xunzheng.domain.account.Accounts;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.PasswordHash;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.administration.Passwords;
import org.xunzheng.domain.administration.ServiceKey;
import org.xunzheng.domain.administration.ServiceKeys;
import org.xunzheng.domain.administration.SignInRules;
import org.xunzheng.domain.policy.BringCalendar;
import org.xunzheng.domain.policy.CalendarLine;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.region.Regions;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.TrailEntry;
import org.xunzheng.serial.Category;

/** Puts the samples into an empty database, all or nothing. */
@ApplicationScoped
class LoadSamples {

    /** The password of every sample account; printed where the samples are. */
    private static final String PASSWORD = SignInRules.PUBLISHED;

    /** How long the samples' keys for REST last: {@code xz_}, the login name, {@code _}, the password. */
    private static final Duration KEYS_LAST = Duration.ofDays(366);

    /** How many days the samples reach back and ahead, and a little more. */
    private static final int FURTHEST_BACK = 200;

    private static final int FURTHEST_AHEAD = 20;

    private final Accounts accounts;
    private final Passwords passwords;
    private final ServiceKeys keys;
    private final Regions regions;
    private final SamplePorts ports;
    private final SampleMatters matters;
    private final Clock clock;
    private int people;

    @Inject
    LoadSamples(
            Accounts accounts,
            Passwords passwords,
            ServiceKeys keys,
            Regions regions,
            SamplePorts ports,
            SampleMatters matters,
            Clock clock) {
        this.matters = matters;
        this.accounts = accounts;
        this.passwords = passwords;
        this.keys = keys;
        this.regions = regions;
        this.ports = ports;
        this.clock = clock;
    }

    protected LoadSamples() {
        this(null, null, null, null, null, null, null);
    }

    /** Loads the samples unless somebody has an account already. */
    @Transactional
    boolean ifEmpty() {
        if (!accounts.none()) {
            return false;
        }
        PasswordHash password = passwords.hash(PASSWORD);
        calendar(open("sheng.review", "韩雪", password, authority("370000"), Optional.empty(), Post.REVIEW));
        open("sheng.approve", "冯刚", password, authority("370000"), Optional.empty(), Post.APPROVAL);
        open("sheng.officer", "孙丽", password, authority("370000"), Optional.empty(), Post.STATISTICS);
        open("auditor", "钱敏", password, authority("370900"), Optional.empty(), Post.AUDIT);
        open("sheng.system", "董凯", password, authority("370000"), Optional.empty(), Post.SYSTEM);
        open("sheng.security", "许晴", password, authority("370000"), Optional.empty(), Post.SECURITY);
        city("jinan", "370100", "济南市泉城职业培训学校", "52370100700000001D", Category.A, 4, password);
        city("qingdao", "370200", "青岛市海湾技能培训中心", "52370200700000002M", Category.B, 3, password);
        city("linyi", "371300", "临沂市沂蒙职业培训学校", "52371300700000003A", Category.C, 2, password);
        daiyue(password);
        // A place whose document asks for papers, and where nothing is issued yet.
        Authority shunde = authority("440606");
        open("shunde.clerk", "何敏", password, shunde, Optional.empty(), Post.INTAKE);
        open("shunde.review", "梁伟", password, shunde, Optional.empty(), Post.REVIEW);
        return true;
    }

    /**
     * Years whose calendar is not published yet, or was not when this version was built, so that the samples load on any
     * day. Such a calendar says itself that it is a sample; only the holidays whose days the law fixes are in it.
     */
    private void calendar(Caller province) {
        LocalDate today = LocalDate.now(clock);
        IntStream.rangeClosed(
                        today.minusDays(FURTHEST_BACK).getYear(),
                        today.plusDays(FURTHEST_AHEAD).getYear())
                .filter(year -> !ports.years().contains(year))
                .forEach(year -> ports.bringCalendar(clock)
                        .bring(
                                province,
                                new BringCalendar.Brought(year, year + " 年示例日历，不是国务院办公厅的通知，请导入正式日历", holidays(year)),
                                0)
                        .orElseThrow());
    }

    private static List<CalendarLine> holidays(int year) {
        return List.of(
                new CalendarLine(1, year + "-01-01", "off", "元旦"),
                new CalendarLine(2, year + "-05-01", "off", "劳动节"),
                new CalendarLine(3, year + "-05-02", "off", "劳动节"),
                new CalendarLine(4, year + "-10-01", "off", "国庆节"),
                new CalendarLine(5, year + "-10-02", "off", "国庆节"),
                new CalendarLine(6, year + "-10-03", "off", "国庆节"));
    }

    /** A county with work at every step, for the accounts that are tried by hand. */
    private void daiyue(PasswordHash password) {
        Authority authority = authority("370911");
        Caller clerk = open("daiyue.clerk", "李静", password, authority, Optional.empty(), Post.INTAKE);
        Caller reviewer = open("daiyue.review", "王建国", password, authority, Optional.empty(), Post.REVIEW);
        Caller approver = open("daiyue.approve", "赵志红", password, authority, Optional.empty(), Post.APPROVAL);
        open("daiyue.inspect", "孟凡", password, authority, Optional.empty(), Post.INSPECTION);
        open("daiyue.fund", "丁洁", password, authority, Optional.empty(), Post.FUND);
        SampleFlow flow = new SampleFlow(ports, clock, clerk, reviewer, approver);
        SampleFlow before = on(LocalDate.now(clock).minusDays(FURTHEST_BACK), clerk, reviewer, approver);
        UUID id = before.institution("泰安市泰山职业培训学校", "52370911700000004X", "周芳", "0538-8560011");
        UUID other = before.institution("泰安市岱岳区现代农业培训中心", "523709117000000051", "吴强", "0538-8560022");
        matters(clerk, reviewer, other, before.institution("岱岳区博文职业培训学校", "523709117000000064", "郑伟", ""), password);
        Caller school = open("taishan.school", "周芳", password, authority, Optional.of(id), Post.INSTITUTION);

        LocalDate today = LocalDate.now(clock);
        for (int month = 4; month >= 1; month--) {
            LocalDate day = today.minusMonths(month);
            on(day, clerk, reviewer, approver)
                    .issue(
                            school,
                            "养老护理员" + day.getMonthValue() + "月班",
                            "养老护理员",
                            Category.A,
                            day.minusDays(24),
                            next(24),
                            24);
        }
        flow.issue(school, "保育师2026年第1期", "保育师", Category.B, today.minusDays(30), next(36), 36);
        flow.confirmed(school, "保育师2026年第2期", "保育师", Category.B, today.minusDays(26), next(50), 50);
        flow.withResults(school, "电工2026年第1期", "电工", Category.B, today.minusDays(24), next(40), 40);
        UUID cooks = flow.approved(school, "中式烹调师2026年第1期", "中式烹调师", Category.A, today.minusDays(22), next(30), 30);
        matters.plan(school, reviewer, cooks);
        matters.teacher(school);
        flow.submitted(
                school, "网络创业2026年第1期", "网络创业培训", Category.C, today.plusDays(SampleFlow.DAYS_AHEAD), next(30), 30);
        SampleFiling filing = new SampleFiling(ports, clock, approver);
        filing.accepted(school, "保育师", Category.B, today.getYear());
        filing.accepted(school, "保育师", Category.B, today.getYear() + 1);
        filing.submittedOnline(school, "育婴员", Category.B, today.getYear(), SampleMatters.PLATFORM);
        filing.begun(school, "家政服务员", Category.A, today.getYear());
        filing.begun(school, "中式烹调师", Category.A, today.getYear() + 1);
        flow.drafted(school, "家政服务员2026年第1期", "家政服务员", Category.A, today.plusDays(SampleFlow.DAYS_AHEAD + 7));
    }

    private void matters(Caller clerk, Caller reviewer, UUID institution, UUID closed, PasswordHash password) {
        Authority city = authority("370900");
        Caller cityReviewer = open("taian.review", "高峰", password, city, Optional.empty(), Post.REVIEW);
        Caller cityApprover = open("taian.approve", "马丽", password, city, Optional.empty(), Post.APPROVAL);
        matters.catalogue(cityReviewer, cityApprover);
        matters.platforms(cityReviewer, cityApprover);
        matters.retired(clerk, closed);
        matters.opening(clerk, reviewer, institution);
        matters.quota(cityReviewer, clerk.authority().id());
        matters.old(reviewer, next(3));
    }

    /** A city with certificates of the last months, so that the province's report has something to tell. */
    private void city(
            String login,
            String code,
            String institution,
            String creditCode,
            Category category,
            int months,
            PasswordHash password) {
        Authority authority = authority(code);
        Caller officer =
                open(login + ".officer", "陈明", password, authority, Optional.empty(), Post.INTAKE, Post.REVIEW);
        Caller approver = open(login + ".approve", "杨静", password, authority, Optional.empty(), Post.APPROVAL);
        UUID id = on(LocalDate.now(clock).minusDays(FURTHEST_BACK), officer, officer, approver)
                .institution(institution, creditCode, "刘洋", "0531-86000000");
        Caller school = open(login + ".school", "刘洋", password, authority, Optional.of(id), Post.INSTITUTION);
        for (int month = months; month >= 0; month--) {
            LocalDate day = LocalDate.now(clock).minusMonths(month);
            int size = 20 + 7 * month;
            on(day, officer, officer, approver)
                    .issue(
                            school,
                            "育婴员" + day.getMonthValue() + "月班",
                            category == Category.C ? "创办你的企业" : "育婴员",
                            category,
                            day.minusDays(20),
                            next(size),
                            size);
        }
    }

    private SampleFlow on(LocalDate day, Caller clerk, Caller reviewer, Caller approver) {
        return new SampleFlow(ports, SampleFlow.at(day, clock), clerk, reviewer, approver);
    }

    private Authority authority(String code) {
        return regions.authority(code).orElseThrow();
    }

    private Caller open(
            String login,
            String name,
            PasswordHash password,
            Authority authority,
            Optional<UUID> institution,
            Post... posts) {
        Set<Post> held = Arrays.stream(posts).collect(Collectors.toSet());
        UUID id = accounts.open(
                new Accounts.Opening(login, name, Optional.of(password), false, authority.id(), institution, held));
        Instant now = clock.instant();
        keys.add(
                new ServiceKey(
                        login,
                        id,
                        Set.of(new ServiceKey.Access("*", true)),
                        now,
                        now.plus(KEYS_LAST),
                        Optional.empty(),
                        Optional.empty()),
                PASSWORD,
                Optional.empty());
        Caller caller = accounts.caller(login).orElseThrow();
        ports.trail()
                .record(TrailEntry.of(new Subject(Subject.Kind.ACCOUNT, id), Action.ACCOUNT_OPENED, caller, now)
                        .with("account", login));
        return caller;
    }

    /** The number of the first of so many people who were not used yet. */
    private int next(int howMany) {
        int first = people;
        people += howMany;
        return first;
    }
}
