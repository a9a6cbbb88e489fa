package org.xunzheng.web;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** The walls between the modules and between the features, over the whole application. */
@AnalyzeClasses(
        packages = "org.xunzheng",
        importOptions = {ImportOption.DoNotIncludeTests.class, WithoutTestJars.class})
class ArchitectureTest {

    @ArchTest
    static final ArchRule serialCoreUsesTheJdkAlone = classes()
            .that()
            .resideInAPackage("org.xunzheng.serial..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.xunzheng.serial..", "java..");

    @ArchTest
    static final ArchRule domainHasNoContainerInIt = classes()
            .that()
            .resideInAPackage("org.xunzheng.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.xunzheng.domain..",
                    "org.xunzheng.serial..",
                    "java..",
                    "javax.crypto..",
                    "jakarta.inject..",
                    "jakarta.enterprise.context..",
                    // Which kinds of matter there are: Instance alone.
                    "jakarta.enterprise.inject",
                    "jakarta.transaction..");

    @ArchTest
    static final ArchRule onlyPersistenceKnowsTheDatabase = noClasses()
            .that()
            .resideOutsideOfPackage("org.xunzheng.persistence..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.persistence..", "org.hibernate..", "java.sql..", "javax.sql..", "org.flywaydb..");

    @ArchTest
    static final ArchRule onlyWebKnowsTheWeb = noClasses()
            .that()
            .resideOutsideOfPackage("org.xunzheng.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.ws.rs..", "jakarta.faces..", "jakarta.servlet..", "org.primefaces..", "org.omnifaces..");

    @ArchTest
    static final ArchRule onlyReportsKnowJasper = noClasses()
            .that()
            .resideOutsideOfPackage("org.xunzheng.reports..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("net.sf.jasperreports..", "com.lowagie..", "org.openpdf..");

    @ArchTest
    static final ArchRule onlySheetsKnowHowWorkbooksAreWritten = noClasses()
            .that()
            .resideOutsideOfPackage("org.xunzheng.sheets..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.dhatim..");

    @ArchTest
    static final ArchRule webNeverSeesPersistence = noClasses()
            .that()
            .resideInAnyPackage("org.xunzheng.web..", "org.xunzheng.reports..", "org.xunzheng.sheets..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.xunzheng.persistence..");

    @ArchTest
    static final ArchRule featuresOfTheDomainFormNoCycle =
            slices().matching("org.xunzheng.domain.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule featuresOfPersistenceFormNoCycle =
            slices().matching("org.xunzheng.persistence.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule featuresOfTheWebFormNoCycle =
            slices().matching("org.xunzheng.web.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule resourcesAreClosedUnlessAMethodOpensItself =
            classes().that().areAnnotatedWith(Path.class).should().beAnnotatedWith(DenyAll.class);

    @ArchTest
    static final ArchRule everyRestMethodSaysWhoMayCallIt = methods()
            .that()
            .areAnnotatedWith(GET.class)
            .or()
            .areAnnotatedWith(POST.class)
            .or()
            .areAnnotatedWith(PUT.class)
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class);

    @ArchTest
    static final ArchRule namesSayWhatAThingDoes = noClasses()
            .that(resideInAnyPackage("org.xunzheng.."))
            .should()
            .haveNameMatching(".*(Impl|Manager|Util|Utils|Helper|Service|DTO|Dto)$");
}
