package org.xunzheng.web.samples;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.xunzheng.domain.assessment.ResultLine;
import org.xunzheng.domain.person.IdNumber;
import org.xunzheng.domain.trainingclass.RosterLine;

/** Invented trainees with valid ID numbers; a few have rare characters in their names. */
final class SamplePeople {

    private static final String[] SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧".split("");
    private static final String[] GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂兰玉华建国志红宇轩浩然子涵欣怡".split("");
    private static final List<String> RARE = List.of("王䶮", "李𬱖", "陈𫖯", "赵𬯎", "张鿍");
    private static final int RARE_EVERY = 17;

    private SamplePeople() {}

    static List<RosterLine> roster(int from, int howMany) {
        return IntStream.range(from, from + howMany)
                .mapToObj(n -> new RosterLine(n - from + 2, name(n), idNumber(n), false, ""))
                .toList();
    }

    /** Results in which about one in twelve failed. */
    static List<ResultLine> results(int from, int howMany) {
        return IntStream.range(from, from + howMany)
                .mapToObj(n -> {
                    boolean passed = n % 12 != 5;
                    int score = passed ? 72 + n % 27 : 40 + n % 18;
                    return new ResultLine(
                            n - from + 2,
                            name(n),
                            idNumber(n),
                            Integer.toString(score),
                            Integer.toString(Math.min(100, score + 3)),
                            passed ? "合格" : "不合格");
                })
                .toList();
    }

    private static String name(int n) {
        if (n % RARE_EVERY == RARE_EVERY - 1) {
            return RARE.get(n / RARE_EVERY % RARE.size());
        }
        String given = GIVEN[n * 7 % GIVEN.length] + (n % 3 == 0 ? "" : GIVEN[n * 11 % GIVEN.length]);
        return SURNAMES[n * 13 % SURNAMES.length] + given;
    }

    private static String idNumber(int n) {
        String born =
                LocalDate.of(1972, 3, 1).plusDays(n * 29L % 11_000).toString().replace("-", "");
        return IdNumber.completing("370911" + born + String.format("%03d", n % 1000))
                .digits();
    }
}
