package org.xunzheng.domain.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Invented people with valid ID numbers, some with rare characters in their names. */
public final class PersonFixture {

    private static final String[] SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗".split("");
    private static final String[] GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞".split("");
    private static final List<String> RARE = List.of("王䶮", "李𬱖", "陈𫖯", "马𬯎", "𠮷田", "张鿍", "阿依古丽·买买提");

    private PersonFixture() {}

    /** The ID number of the n-th invented person; the same n gives the same number. */
    public static IdNumber idNumber(int n) {
        LocalDate born = LocalDate.of(1970, 1, 1).plusDays(n % 12_000);
        return IdNumber.completing(String.format("370911%s%03d", born.toString().replace("-", ""), n / 12_000 % 1000));
    }

    public static String name(int n) {
        return n % 97 == 13
                ? RARE.get(n / 97 % RARE.size())
                : SURNAMES[n % 20] + GIVEN[n / 20 % 20] + (n % 3 == 0 ? "" : GIVEN[n / 7 % 20]);
    }

    /** The ID numbers of the first n. */
    public static List<IdNumber> idNumbers(int howMany) {
        List<IdNumber> numbers = new ArrayList<>();
        for (int n = 0; n < howMany; n++) {
            numbers.add(idNumber(n));
        }
        return numbers;
    }
}
