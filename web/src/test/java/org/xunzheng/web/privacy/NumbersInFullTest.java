package org.xunzheng.web.privacy;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.filing.FiledTeacher;
import org.xunzheng.domain.filing.FilingForm;
import org.xunzheng.domain.person.IdNumber;
import org.xunzheng.domain.person.PhoneNumber;
import org.xunzheng.domain.trainingclass.Trainee;
import org.xunzheng.web.Sources;
import org.xunzheng.web.WithoutTestJars;

/** Who may print the numbers of people in full; whoever else wants to prints the mask, or comes here and says why. */
@AnalyzeClasses(
        packages = "org.xunzheng",
        importOptions = {ImportOption.DoNotIncludeTests.class, WithoutTestJars.class})
class NumbersInFullTest {

    /** What prints them: the certificate, the institution's result template, the filing's form, the step with a reason. */
    private static final DescribedPredicate<JavaClass> PRINTS = named(
            "org.xunzheng.web.certificate.PrintCertificates",
            "org.xunzheng.web.assessment.ResultSheet",
            "org.xunzheng.web.filing.PrintFiling",
            "org.xunzheng.web.filing.FilingView$Form",
            "org.xunzheng.web.filing.FormRows",
            "org.xunzheng.web.filing.TeacherRow",
            "org.xunzheng.web.filing.ShowFilingView",
            "org.xunzheng.web.privacy.RevealView",
            "org.xunzheng.web.privacy.PersonSheet",
            "org.xunzheng.web.privacy.PersonalFilesResource$EntryView",
            "org.xunzheng.web.privacy.DisclosuresResource$DisclosureView");

    /** What keeps and checks them, below the screens. */
    private static final DescribedPredicate<JavaClass> KEEPS = resideInAnyPackage(
            "org.xunzheng.domain.person..",
            "org.xunzheng.domain.filing..",
            "org.xunzheng.domain.trainingclass..",
            "org.xunzheng.persistence..",
            "org.xunzheng.benchmarks..",
            "org.xunzheng.web.samples..");

    private static DescribedPredicate<JavaClass> named(String... names) {
        return DescribedPredicate.describe(
                "print numbers in full", type -> List.of(names).contains(type.getName()));
    }

    @ArchTest
    static final ArchRule areCalledForByFew = noClasses()
            .that(DescribedPredicate.not(PRINTS.or(KEEPS)))
            .should()
            .callMethod(IdNumber.class, "digits")
            .orShould()
            .callMethod(PhoneNumber.class, "whole")
            .orShould()
            .callMethod(Trainee.class, "phone")
            .orShould()
            .callMethod(FiledTeacher.class, "phone")
            .orShould()
            .callMethod(FilingForm.class, "phone");

    @ArchTest
    static final ArchRule areMaskedInOneWay = noClasses()
            .that(DescribedPredicate.not(
                    belongToAnyOf(IdNumber.class, PhoneNumber.class).or(resideInAnyPackage("org.xunzheng.serial.."))))
            .should()
            .callMethod(String.class, "repeat", int.class)
            .because("a mask is made by IdNumber and PhoneNumber alone");

    /** The pages show numbers of people through beans alone; an institution's number is in the public directory. */
    @Test
    void areNotReachedByPages() {
        Pattern reach = Pattern.compile("\\.digits\\(\\)|(?:form|teacher|trainee|row|one)\\.phone\\(\\)");
        assertThat(Sources.below(Sources.PAGES, ".xhtml")).isNotEmpty().allSatisfy(page -> assertThat(
                        reach.matcher(Sources.text(page)).results())
                .as(page.toString())
                .isEmpty());
    }
}
