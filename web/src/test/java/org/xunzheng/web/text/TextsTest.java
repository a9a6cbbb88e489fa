package org.xunzheng.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.admission.AdmissionState;
import org.xunzheng.domain.admission.Admissions;
import org.xunzheng.domain.attendance.Flaw;
import org.xunzheng.domain.attendance.Grade;
import org.xunzheng.domain.attendance.LessonAttended;
import org.xunzheng.domain.attendance.RecordFormat;
import org.xunzheng.domain.catalogue.CatalogueChange;
import org.xunzheng.domain.catalogue.Need;
import org.xunzheng.domain.catalogue.StandardOrigin;
import org.xunzheng.domain.certificate.CheckCertificate;
import org.xunzheng.domain.certificate.Reissue;
import org.xunzheng.domain.draw.DrawState;
import org.xunzheng.domain.draw.SeedSource;
import org.xunzheng.domain.filing.CourseItem;
import org.xunzheng.domain.filing.FilingReason;
import org.xunzheng.domain.filing.FilingState;
import org.xunzheng.domain.institution.InstitutionKind;
import org.xunzheng.domain.job.Job;
import org.xunzheng.domain.job.JobState;
import org.xunzheng.domain.ledger.Fault;
import org.xunzheng.domain.ledger.HeadFault;
import org.xunzheng.domain.ledger.Verifications;
import org.xunzheng.domain.matter.MatterKind;
import org.xunzheng.domain.matter.MatterState;
import org.xunzheng.domain.onlineplatform.PlatformState;
import org.xunzheng.domain.policy.CertificateStyle;
import org.xunzheng.domain.policy.Checklist;
import org.xunzheng.domain.policy.Key;
import org.xunzheng.domain.policy.PolicyReason;
import org.xunzheng.domain.policy.PolicyState;
import org.xunzheng.domain.policy.Scheme;
import org.xunzheng.domain.policy.SkillLevel;
import org.xunzheng.domain.policy.Standard;
import org.xunzheng.domain.policy.Unit;
import org.xunzheng.domain.privacy.PersonalFiles;
import org.xunzheng.domain.privacy.PersonalRecord;
import org.xunzheng.domain.privacy.Purpose;
import org.xunzheng.domain.protection.SealedData;
import org.xunzheng.domain.questionbank.Difficulty;
import org.xunzheng.domain.questionbank.Part;
import org.xunzheng.domain.questionbank.QuestionKind;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.review.Verdict;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.subsidy.Fund;
import org.xunzheng.domain.subsidy.LineState;
import org.xunzheng.domain.subsidy.Payee;
import org.xunzheng.domain.subsidy.Payments;
import org.xunzheng.domain.supervision.SanctionState;
import org.xunzheng.domain.supervision.TrainingStep;
import org.xunzheng.domain.teacher.Teacher;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.TrailFault;
import org.xunzheng.domain.trainingclass.ClassPhase;
import org.xunzheng.domain.trainingclass.ClassState;
import org.xunzheng.web.Sources;
import org.xunzheng.web.layout.Area;
import org.xunzheng.web.layout.AreaGroup;
import org.xunzheng.web.layout.ErrorView;

@DisplayName("The words of both languages")
class TextsTest {

    /** Beside the enumerations that facts of matters are made of. */
    private static final List<Class<? extends Enum<?>>> SHOWN = List.of(
            Post.class,
            Payments.PaymentState.class,
            Payments.Wait.class,
            LineState.class,
            Payee.class,
            Fund.class,
            Standard.By.class,
            SkillLevel.class,
            Scheme.class,
            LessonAttended.State.class,
            RecordFormat.class,
            Flaw.class,
            Grade.class,
            InstitutionKind.class,
            ClassState.class,
            ClassPhase.class,
            Action.class,
            MatterState.class,
            Need.class,
            FilingState.class,
            PlatformState.class,
            TrainingStep.class,
            SanctionState.class,
            DrawState.class,
            SeedSource.class,
            Part.class,
            CourseItem.Mode.class,
            QuestionKind.class,
            Difficulty.class,
            StandardOrigin.class,
            CatalogueChange.Kind.class,
            CheckCertificate.Outcome.class,
            Reissue.Cause.class,
            AdmissionState.class,
            Admissions.PublisherStep.class,
            Teacher.Kind.class,
            Review.State.class,
            Verdict.class,
            JobState.class,
            Verifications.State.class,
            Verifications.Part.class,
            SealedData.Kind.class,
            PersonalRecord.Kind.class,
            Purpose.class,
            PersonalFiles.Kind.class,
            PolicyState.class,
            CertificateStyle.class,
            Unit.class,
            Checklist.Mode.class,
            Area.class,
            AreaGroup.class);

    /** Keys in pages and beans, written out: in brackets of {@code msg}, or as a text that looks like a key. */
    private static final Pattern IN_PAGES = Pattern.compile(
            "msg\\['([A-Za-z.]+)'\\]|texts\\.message\\('([A-Za-z.]+)'|\\? '([a-z]+\\.[A-Za-z.]+)' : '([a-z]+\\.[A-Za-z.]+)'");

    private static final Pattern IN_JAVA = Pattern.compile(
            "(?:message|done|wrong)\\(\\s*\"([A-Za-z.]+[A-Za-z])\"|,\\s*\"([a-z]+\\.[a-z][A-Za-z.]*)\",");
    private static final Pattern PAGE = Pattern.compile("<ui:param name=\"page\" value=\"([a-z.]+)\"/>");

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void sayEveryConstantThatIsShown(String language) {
        Texts texts = Texts.in(Locale.forLanguageTag(language));
        assertThat(Stream.concat(SHOWN.stream(), Kinds.enumerations().stream())
                        .flatMap(type -> Arrays.stream(type.getEnumConstants())))
                .allSatisfy(constant -> assertThat(texts.of((Enum<?>) constant)).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    @DisplayName("say every kind of matter: its name, its task, its form and each of its fields")
    void sayEveryKindOfMatter(String language) {
        Texts texts = Texts.in(Locale.forLanguageTag(language));
        List<MatterKind<?>> kinds = Kinds.all();
        assertThat(kinds).isNotEmpty();
        for (MatterKind<?> kind : kinds) {
            assertThat(texts.of(Subject.Kind.valueOf(kind.constant()))).isNotBlank();
            assertThat(texts.message("task." + kind.constant())).isNotBlank();
            assertThat(texts.message(kind.text("new"))).isNotBlank();
            assertThat(kind.form().fields()).allSatisfy(field -> assertThat(texts.message(kind.text(field.name())))
                    .isNotBlank());
        }
        Subject.Kind.ofTheirOwn().forEach(kind -> assertThat(texts.of(kind)).isNotBlank());
        Matter.ofTheirOwn().forEach(matter -> assertThat(texts.of(matter)).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    @DisplayName("say every kind of job, and what it counts")
    void sayEveryKindOfJob(String language) {
        Texts texts = Texts.in(Locale.forLanguageTag(language));
        Pattern name = Pattern.compile("String NAME = \"([a-z-]+)\"");
        Set<String> kinds = new TreeSet<>();
        Stream.of(Sources.JAVA, java.nio.file.Path.of("../domain/src/main/java"))
                .flatMap(root -> Sources.below(root, "Job.java").stream())
                .map(Sources::text)
                .filter(source -> source.contains("implements JobKind"))
                .forEach(source -> collect(name, source, kinds));
        assertThat(kinds).contains("export", "verification").allSatisfy(kind -> {
            assertThat(texts.message(Job.word(kind))).isNotBlank();
            assertThat(texts.message("job.unit." + kind)).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void sayEveryReasonOfARefusal(String language) {
        Texts texts = Texts.in(Locale.forLanguageTag(language));
        List<Class<?>> reasons = new ClassFileImporter()
                .importPackages("org.xunzheng.domain", "org.xunzheng.web").stream()
                        .filter(type -> type.isAssignableTo(Reason.class) && type.isEnum())
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
        assertThat(reasons).hasSizeGreaterThan(30);
        assertThat(reasons.stream().flatMap(type -> Arrays.stream(type.getEnumConstants())))
                .allMatch(reason -> texts.knows((Reason) reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void nameEveryFigureOfAProfile(String language) {
        Texts texts = Texts.in(Locale.forLanguageTag(language));
        assertThat(Key.all()).allSatisfy(key -> {
            assertThat(texts.field(key.code())).isNotEqualTo(key.code());
            assertThat(texts.message("policy.section." + key.section())).isNotBlank();
            assertThat(texts.of(Refusal.of(PolicyReason.NOT_SET, key.code())))
                    .contains(texts.field(key.code()))
                    .doesNotContain(key.code());
        });
    }

    @Test
    @DisplayName("say a constant in a refusal by its word, never by its name in the code")
    void sayAConstantByItsWord() {
        Refusal refusal = Refusal.of(FilingReason.TEACHERS_MISSING, Refusal.word(Part.THEORY));
        assertThat(Texts.in(Locale.CHINESE).of(refusal)).contains("有理论课时").doesNotContain("THEORY");
        assertThat(Texts.in(Locale.ENGLISH).of(refusal)).doesNotContain("THEORY", "Part.");
    }

    @Test
    @DisplayName("cite the article of the figure that decided, and else the one of the rule")
    void citeTheArticleThatDecided() {
        Texts texts = Texts.in(Locale.CHINESE);
        Refusal refusal = Refusal.of(PolicyReason.CALENDAR_MISSING, 2027);
        assertThat(texts.withCitation(refusal)).contains("CLS-1", "菏泽市职业技能培训管理办法（试行） 第十一条");
        assertThat(texts.withCitation(refusal.citing("某市文件 三")))
                .contains("CLS-1", "某市文件 三")
                .doesNotContain("菏泽");
        assertThat(texts.citing(rule -> "本市文件 一").withCitation(refusal))
                .contains("CLS-1", "本市文件 一")
                .doesNotContain("菏泽");
    }

    @Test
    void haveEveryKeyOfPagesAndBeans() {
        Set<String> wanted = new TreeSet<>();
        Sources.below(Sources.PAGES, ".xhtml").forEach(page -> {
            String text = Sources.text(page);
            collect(IN_PAGES, text, wanted);
            PAGE.matcher(text).results().map(found -> found.group(1)).forEach(name -> {
                wanted.add("page." + name + ".title");
                wanted.add("page." + name + ".purpose");
            });
        });
        Sources.below(Sources.JAVA, ".java").forEach(source -> collect(IN_JAVA, Sources.text(source), wanted));
        for (ErrorView.Kind kind : ErrorView.Kind.values()) {
            wanted.add("error." + kind);
            wanted.add("error." + kind + ".detail");
        }
        for (Fault.Kind kind : Fault.Kind.values()) {
            wanted.add("fault.RUN." + kind);
        }
        for (HeadFault.Kind kind : HeadFault.Kind.values()) {
            wanted.add("fault.HEAD." + kind);
        }
        for (TrailFault.Kind kind : TrailFault.Kind.values()) {
            wanted.add("fault.TRAIL." + kind);
        }
        for (Review.State state : Review.State.values()) {
            wanted.add("review.taken." + state);
        }
        for (Matter matter : Matter.ofTheirOwn()) {
            wanted.add("task." + matter);
        }
        for (ClassPhase phase : ClassPhase.values()) {
            wanted.add("class.waits." + phase);
        }
        assertThat(wanted).hasSizeGreaterThan(200);
        assertThat(new Messages_zh().keySet()).containsAll(wanted);
    }

    @Test
    @DisplayName("name every fact that a use case leaves on the trail")
    void nameEveryFactOfTheTrail() {
        Set<String> wanted = new TreeSet<>();
        Pattern fact = Pattern.compile("\\.with\\(\\s*\"([A-Za-z0-9]+)\"");
        Sources.below(java.nio.file.Path.of("../domain/src/main/java"), ".java")
                .forEach(source -> fact.matcher(Sources.text(source))
                        .results()
                        .forEach(found -> wanted.add("fact." + found.group(1))));
        assertThat(wanted).hasSizeGreaterThan(40);
        assertThat(new Messages_zh().keySet()).containsAll(wanted);
    }

    private static void collect(Pattern pattern, String text, Set<String> into) {
        pattern.matcher(text).results().forEach(found -> groups(found).forEach(into::add));
    }

    private static Stream<String> groups(MatchResult found) {
        return Stream.iterate(1, i -> i <= found.groupCount(), i -> i + 1)
                .map(found::group)
                .filter(group -> group != null && !group.endsWith("."));
    }
}
