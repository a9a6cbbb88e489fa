package org.xunzheng.domain.institution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("INS-1: kinds of institution in the words of offices")
class InstitutionKindTest {

    @ParameterizedTest
    @CsvSource({
        "民办培训机构,PRIVATE_INSTITUTION",
        "民办 职业技能培训机构,PRIVATE_INSTITUTION",
        "职业培训学校,PRIVATE_INSTITUTION",
        "技工学校,VOCATIONAL_SCHOOL",
        "职业院校（含技工院校）,VOCATIONAL_SCHOOL",
        "高等职业学院,VOCATIONAL_SCHOOL",
        "技师学院,VOCATIONAL_SCHOOL",
        "普通高等学校,UNIVERSITY",
        "大学,UNIVERSITY",
        "企业职工培训中心,ENTERPRISE_CENTRE",
        "公共实训基地,PUBLIC_BASE",
        "就业训练中心,EMPLOYMENT_CENTRE",
        "行业协会,INDUSTRY_ASSOCIATION",
        "社会培训评价组织,ASSESSMENT_BODY",
        "技能大师工作室,STUDIO",
        "其它,OTHER",
        "PRIVATE_INSTITUTION,PRIVATE_INSTITUTION"
    })
    void readsWhatOfficesWrite(String typed, InstitutionKind kind) {
        assertThat(InstitutionKind.parse(typed)).contains(kind);
    }

    @Test
    void guessesNothing() {
        assertThat(InstitutionKind.parse("学校")).isEmpty();
        assertThat(InstitutionKind.parse("")).isEmpty();
        assertThat(InstitutionKind.parse("其他学校")).isEmpty();
    }
}
