package org.xunzheng.domain.trainingclass;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunzheng.domain.person.IdNumber;
import org.xunzheng.domain.person.PersonFixture;
import org.xunzheng.domain.person.PersonReason;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;

class RosterCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Test
    void takesACleanRosterInItsOrder() {
        RosterCheck check = check(IntStream.range(0, 50)
                .mapToObj(n -> line(
                        n + 2, PersonFixture.name(n), PersonFixture.idNumber(n).digits()))
                .toList());
        assertThat(check.refusals()).isEmpty();
        assertThat(check.trainees())
                .extracting(Trainee::position)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 50).boxed().toList());
        assertThat(check.trainees().get(7).name()).isEqualTo(PersonFixture.name(7));
    }

    @Test
    @DisplayName("CLS-4: everything wrong with a file is told at once, by row and column")
    void tellsEverythingAtOnce() {
        String valid = PersonFixture.idNumber(0).digits();
        RosterCheck check = check(List.of(
                line(3, "", valid),
                line(4, "王芳", "370911"),
                line(6, "", ""),
                new RosterLine(7, "李娜", PersonFixture.idNumber(1).digits(), false, "call me")));
        assertThat(check.refusals())
                .containsExactly(
                        Refusal.at(Place.row(3, "name"), PersonReason.NAME_MISSING),
                        Refusal.at(Place.row(4, "idNumber"), PersonReason.ID_WRONG_LENGTH),
                        Refusal.at(Place.row(6, "name"), PersonReason.NAME_MISSING),
                        Refusal.at(Place.row(6, "idNumber"), PersonReason.ID_EMPTY),
                        Refusal.at(Place.row(7, "phone"), RosterReason.PHONE_MALFORMED));
        assertThat(check.trainees()).isEmpty();
    }

    @Test
    @DisplayName("CLS-4: nobody is in a class twice")
    void refusesTheSameIdNumberTwice() {
        String id = PersonFixture.idNumber(5).digits();
        RosterCheck check = check(List.of(line(2, "王芳", id), line(9, "王小芳", id.toLowerCase())));
        assertThat(check.refusals()).containsExactly(Refusal.at(Place.row(9, "idNumber"), RosterReason.ID_TWICE, 2));
    }

    @Test
    void toldThatASpreadsheetLostTheLastDigits() {
        RosterCheck check = check(List.of(new RosterLine(2, "王芳", "370911197001010100", true, "")));
        assertThat(check.refusals())
                .containsExactly(Refusal.at(Place.row(2, "idNumber"), PersonReason.ID_STORED_AS_FIGURE));
    }

    @Test
    void refusesABirthdayInTheFuture() {
        String id = IdNumber.completing("37091120261121001").digits();
        assertThat(check(List.of(line(2, "王芳", id))).refusals())
                .containsExactly(Refusal.at(Place.row(2, "idNumber"), PersonReason.BORN_IN_FUTURE));
        String today = IdNumber.completing("37091120261120001").digits();
        assertThat(check(List.of(line(2, "王芳", today))).refusals()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"王䶮", "𠮷田", "王\uD87A\uDFF0", "李\uD888\uDF50", "阿依古丽·买买提", "Anna-Maria O'Neill"})
    void takesNamesAsTheyAre(String name) {
        assertThat(check(List.of(line(2, name, PersonFixture.idNumber(1).digits())))
                        .refusals())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"王　芳", " 王 芳 ", "王\u00A0\u00A0芳", "王芳\t"})
    void namesPaddedToTheWidthOfThreeAreReadWithoutThePadding(String name) {
        assertThat(check(List.of(line(2, name, PersonFixture.idNumber(1).digits())))
                        .trainees())
                .extracting(Trainee::name)
                .containsExactly("王芳");
    }

    @ParameterizedTest
    @CsvSource({"王1芳, 1", "李<b>娜, <", "张=cmd, =", "陈，静, ，"})
    void refusesWhatIsNoName(String name, String character) {
        assertThat(check(List.of(line(2, name, PersonFixture.idNumber(1).digits())))
                        .refusals())
                .containsExactly(Refusal.at(Place.row(2, "name"), PersonReason.NAME_WRONG_CHARACTER, character));
    }

    @Test
    void countsTheCharactersOfANameAndNotItsBytes() {
        String fifty = "𠮷".repeat(50);
        assertThat(check(List.of(line(2, fifty, PersonFixture.idNumber(1).digits())))
                        .refusals())
                .isEmpty();
        assertThat(check(List.of(line(2, fifty + "田", PersonFixture.idNumber(1).digits())))
                        .refusals())
                .containsExactly(Refusal.at(Place.row(2, "name"), PersonReason.NAME_TOO_LONG, 50));
    }

    @Test
    void anEmptyRosterIsNone() {
        assertThat(check(List.of()).refusals()).containsExactly(Refusal.of(RosterReason.EMPTY));
    }

    private static RosterCheck check(List<RosterLine> lines) {
        return RosterCheck.of(lines, TODAY);
    }

    private static RosterLine line(int row, String name, String idNumber) {
        return new RosterLine(row, name, idNumber, false, "");
    }
}
