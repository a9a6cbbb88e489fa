package org.xunzheng.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ScopeTest {

    private static final UUID SCHOOL = UUID.randomUUID();

    @Test
    @DisplayName("REV-4: an officer sees the own region and below")
    void anOfficerSeesTheOwnRegionAndBelow() {
        Scope taian = Scope.below("370000/370900/");
        assertThat(taian.sees("370000/370900/", SCHOOL)).isTrue();
        assertThat(taian.sees("370000/370900/370911/", SCHOOL)).isTrue();
        assertThat(taian.sees("370000/", SCHOOL)).isFalse();
        assertThat(taian.sees("370000/370800/", SCHOOL)).isFalse();
    }

    @Test
    @DisplayName("REV-4: an institution sees itself")
    void anInstitutionSeesItself() {
        Scope school = Scope.institution(SCHOOL);
        assertThat(school.sees("370000/370900/370911/", SCHOOL)).isTrue();
        assertThat(school.sees("370000/370900/370911/", UUID.randomUUID())).isFalse();
    }
}
