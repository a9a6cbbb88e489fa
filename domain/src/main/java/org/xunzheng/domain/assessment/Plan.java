package org.xunzheng.domain.assessment;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xunzheng.domain.questionbank.Difficulty;
import org.xunzheng.domain.questionbank.Part;
import org.xunzheng.domain.rule.Clause;

/** The plan of an assessment that is in force (考核方案). */
@Clause("EXM-5")
public record Plan(AssessmentKind.Facts facts) {

    /** The label of the stratum that a question of this part and difficulty belongs to. */
    static String stratum(Part part, Difficulty difficulty) {
        return part + "_" + difficulty;
    }

    /** The labels of all strata, theory first. */
    public static List<String> strata() {
        return Arrays.stream(Part.values())
                .flatMap(part -> Arrays.stream(Difficulty.values()).map(difficulty -> stratum(part, difficulty)))
                .toList();
    }

    /** The field of the plan that holds the count of a stratum: {@code theoryEasy} for {@code THEORY_EASY}. */
    public static String field(String stratum) {
        String degree = stratum.substring(stratum.indexOf('_') + 1);
        return stratum.substring(0, stratum.indexOf('_')).toLowerCase(Locale.ROOT)
                + degree.charAt(0)
                + degree.substring(1).toLowerCase(Locale.ROOT);
    }

    /** How many questions a paper has of each stratum, in their order on the paper; strata without any are left out. */
    public Map<String, Integer> wanted() {
        return filled(facts.counts());
    }

    /** The marks of each question of a stratum. */
    public Map<String, Integer> marks() {
        return filled(facts.marks());
    }

    private static Map<String, Integer> filled(Map<String, Integer> all) {
        Map<String, Integer> filled = new LinkedHashMap<>(all);
        filled.values().removeIf(number -> number == 0);
        return filled;
    }
}
