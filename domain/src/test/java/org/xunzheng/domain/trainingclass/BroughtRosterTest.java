package org.xunzheng.domain.trainingclass;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunzheng.domain.person.IdPaper;
import org.xunzheng.domain.person.PersonFixture;
import org.xunzheng.domain.person.PersonReason;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;

@DisplayName("CLS-4: rosters as offices bring them")
class BroughtRosterTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final String ID = PersonFixture.idNumber(1).digits();

    @ParameterizedTest
    @ValueSource(strings = {"•", "・", ".", "‧", "．", "･", "∙", "⋅", " · ", "·", "\u200b·", "▪", "●", "。"})
    void everyMiddleDotIsTheOneThatTheNoticeWants(String dot) {
        assertThat(name("阿依古丽" + dot + "买买提")).isEqualTo("阿依古丽·买买提");
    }

    @ParameterizedTest
    @CsvSource({"王〇,王〇", "李一〇,李一〇", "J. Smith,J. Smith", "Ｏ’Neill,O'Neill", "王\uE863,王䶮", "王\uE81E,王龴"})
    void readsNamesOfEveryKind(String typed, String name) {
        assertThat(name(typed)).isEqualTo(name);
    }

    @Test
    void saysTheCodeOfACharacterOfAnOldSystem() {
        assertThat(refusals("王\uE123", ID, ""))
                .containsExactly(Refusal.at(Place.row(2, "name"), PersonReason.NAME_OLD_CHARACTER, "U+E123"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", ".", "''", "· ·", "—"})
    void aNameHasLetters(String name) {
        assertThat(refusals(name, ID, ""))
                .extracting(refusal -> refusal.reason().key())
                .containsExactly("PersonReason.NAME_WITHOUT_LETTERS");
    }

    @ParameterizedTest
    @CsvSource({
        "（0538）8560011,0538-8560011",
        "13800000001/13900000002,13800000001/13900000002",
        "13800000001、13900000002,13800000001/13900000002",
        "１３８００００００００,13800000000",
        "0538—8560011,0538-8560011",
        "0538-8560011转801,0538-8560011转801",
        "0538-8560011分机801,0538-8560011转801",
        "’13800000003,13800000003",
        "\u202d138 0000 0003\u202c,138 0000 0003",
        "手机：13800000003,13800000003",
        "无,''",
        "/,''"
    })
    void readsTelephoneNumbersKindly(String typed, String phone) {
        RosterCheck check = RosterCheck.of(List.of(new RosterLine(2, "王芳", ID, false, typed)), TODAY);
        assertThat(check.refusals()).isEmpty();
        assertThat(check.trainees()).extracting(Trainee::phone).containsExactly(phone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"call me", "12", "1.38E+10", "not a phone at all"})
    void refusesNonsenseForATelephoneNumberByItsRow(String typed) {
        assertThat(refusals("王芳", ID, typed))
                .containsExactly(Refusal.at(Place.row(2, "phone"), RosterReason.PHONE_MALFORMED));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x202A, 0x202C, 0x202D, 0x202E, 0x200E, 0x200F, 0x2066, 0x2069, 0xAD, 0x180E, 0xFE0D, 0x200B, 0xFEFF,
                0x2060
            })
    void overlooksMarksThatNobodySees(int mark) {
        String seen = Character.toString(mark);
        RosterCheck check = RosterCheck.of(
                List.of(new RosterLine(
                        2, "王" + seen + "芳", seen + ID.substring(0, 9) + seen + ID.substring(9) + seen, false, "")),
                TODAY);
        assertThat(check.refusals()).isEmpty();
        assertThat(check.trainees()).extracting(Trainee::name).containsExactly("王芳");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.70911E+17", "3.70911e17", "３.７E+17"})
    void saysWhatASpreadsheetDidToANumber(String shortened) {
        assertThat(refusals("王芳", shortened, ""))
                .containsExactly(Refusal.at(Place.row(2, "idNumber"), PersonReason.ID_STORED_AS_FIGURE));
    }

    @Test
    void refusesZerosThatASpreadsheetMadeEvenWhereTheyFit() {
        String fits = "370911198501255000";
        assertThat(RosterCheck.of(List.of(new RosterLine(2, "王芳", fits, false, "")), TODAY)
                        .refusals())
                .as("a number that truly ends so")
                .isEmpty();
        assertThat(RosterCheck.of(List.of(new RosterLine(2, "王芳", fits, true, "")), TODAY)
                        .refusals())
                .containsExactly(Refusal.at(Place.row(2, "idNumber"), PersonReason.ID_STORED_AS_FIGURE));
    }

    @Test
    void takesOtherPapersByTheirColumn() {
        RosterCheck check = RosterCheck.of(
                List.of(
                        new RosterLine(2, "陈大文", "台胞证", "12345678", false, ""),
                        new RosterLine(3, "李小龙", "", "H12345678", false, ""),
                        new RosterLine(4, "王芳", "居民身份证", ID, false, ""),
                        new RosterLine(5, "Anna Smith", "护照", "E12345678", false, ""),
                        new RosterLine(6, "李娜", "军官证", ID, false, ""),
                        new RosterLine(7, "李娜", "居民身份证", "H12345678", false, "")),
                TODAY);
        assertThat(check.trainees())
                .extracting(trainee -> trainee.idNumber().paper())
                .containsExactly(IdPaper.TAIWAN_PERMIT, IdPaper.HONG_KONG_MACAO_PERMIT, IdPaper.RESIDENT_CARD);
        assertThat(check.refusals())
                .containsExactly(
                        Refusal.at(Place.row(5, "idNumber"), PersonReason.ID_PASSPORT),
                        Refusal.at(Place.row(6, "paper"), PersonReason.PAPER_UNKNOWN, "军官证"),
                        Refusal.at(Place.row(7, "idNumber"), PersonReason.ID_OTHER_PAPER));
    }

    private static String name(String typed) {
        RosterCheck check = RosterCheck.of(List.of(new RosterLine(2, typed, ID, false, "")), TODAY);
        assertThat(check.refusals()).isEmpty();
        return check.trainees().get(0).name();
    }

    private static List<Refusal> refusals(String name, String id, String phone) {
        return RosterCheck.of(List.of(new RosterLine(2, name, id, false, phone)), TODAY)
                .refusals();
    }
}
