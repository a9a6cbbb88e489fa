package org.xunzheng.domain.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("EXM-1: lots are drawn as anybody can draw them again")
class LotsTest {

    private static final UUID DRAW = new UUID(0, 1);
    private static final String SEED = "20261128202611282026";

    @Test
    @DisplayName("EXM-1: the 47 numbers that Colorado published for its audit")
    void colorado() {
        assertThat(Lots.drawn("3546311556112163624615351222", 876, 47))
                .containsExactly(
                        740, 180, 264, 789, 238, 448, 272, 611, 761, 208, 596, 88, 160, 113, 766, 427, 184, 816, 653,
                        411, 779, 331, 339, 487, 594, 235, 65, 527, 821, 490, 461, 251, 471, 414, 174, 567, 300, 134,
                        144, 357, 786, 792, 218, 550, 787, 537, 197);
    }

    @Test
    @DisplayName("what Python's hashlib draws from a pool of twelve, for two papers")
    void twoPapers() {
        Pool pool = new Pool(IntStream.rangeClosed(1, 12)
                .mapToObj(n -> new Pool.Item(n <= 8 ? "THEORY_EASY" : "PRACTICE_HARD", n, Lots.hash("题" + n)))
                .toList());
        assertThat(pool.digest()).isEqualTo("68586857534d7c94985de950a5f2f93d2f3558537dda319743c99144f0d4171c");
        List<Stratum> strata = List.of(new Stratum("THEORY_EASY", 8, 3), new Stratum("PRACTICE_HARD", 4, 3));
        assertThat(Selection.drawn(DRAW, SEED, pool, strata, 2))
                .as("papers share what the small stratum has too little of, and nothing else")
                .containsExactly(
                        new Selection(1, "THEORY_EASY", List.of(7, 2, 4)),
                        new Selection(1, "PRACTICE_HARD", List.of(9, 12, 11)),
                        new Selection(2, "THEORY_EASY", List.of(5, 3, 6)),
                        new Selection(2, "PRACTICE_HARD", List.of(10, 9, 12)));
        assertThat(Selection.next(DRAW, SEED, pool, strata.get(0), List.of(7, 2, 4, 5, 3, 6)))
                .as("a replacement is the next of the same order")
                .contains(8);
        assertThat(Selection.next(DRAW, SEED, pool, strata.get(1), List.of(9, 10, 11, 12)))
                .isEmpty();
    }

    @Test
    @DisplayName("every lot is drawn once, and a longer draw begins as a shorter one")
    void eachOnce() {
        Random random = new Random(17);
        for (int i = 0; i < 200; i++) {
            int lots = 1 + random.nextInt(60);
            List<Integer> all = Lots.drawn("seed" + i, lots, lots);
            assertThat(all)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, lots).boxed().toList());
            int some = random.nextInt(lots + 1);
            assertThat(Lots.drawn("seed" + i, lots, some)).isEqualTo(all.subList(0, some));
        }
        assertThatThrownBy(() -> Lots.drawn("seed", 3, 4)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("no lot is favoured: numbers beyond the last whole round lead to none")
    void noBias() {
        BigInteger last = BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE);
        // 2^256 is 1 more than a multiple of 3, and of 5: the very last number would be one too many for lot 1.
        assertThat(Lots.lot(last, 3)).isEmpty();
        assertThat(Lots.lot(last.subtract(BigInteger.ONE), 3)).hasValue(3);
        assertThat(Lots.lot(last, 5)).isEmpty();
        assertThat(Lots.lot(last, 4)).hasValue(4);
        assertThat(Lots.lot(BigInteger.ZERO, 7)).hasValue(1);
    }

    @Test
    @DisplayName("each lot comes first about as often as every other")
    void even() {
        int[] first = new int[10];
        for (int i = 0; i < 20_000; i++) {
            first[Lots.drawn("even" + i, 10, 1).get(0) - 1]++;
        }
        // Five standard deviations of 2,000: the draws are always the same, so this never wavers.
        for (int times : first) {
            assertThat(times).isBetween(1_790, 2_210);
        }
    }

    @Test
    @DisplayName("one seed draws differently for each draw and each stratum")
    void labelled() {
        Pool pool = new Pool(IntStream.rangeClosed(1, 80)
                .mapToObj(n -> new Pool.Item(n <= 40 ? "THEORY_EASY" : "THEORY_HARD", n, Lots.hash("" + n)))
                .toList());
        List<Stratum> strata = List.of(new Stratum("THEORY_EASY", 40, 20), new Stratum("THEORY_HARD", 40, 20));
        List<Selection> here = Selection.drawn(DRAW, SEED, pool, strata, 1);
        assertThat(Selection.drawn(new UUID(0, 2), SEED, pool, strata, 1)).isNotEqualTo(here);
        assertThat(places(pool, strata, here, 0)).isNotEqualTo(places(pool, strata, here, 1));
    }

    private static List<Integer> places(Pool pool, List<Stratum> strata, List<Selection> drawn, int stratum) {
        return drawn.get(stratum).numbers().stream()
                .map(number -> pool.of(strata.get(stratum)).indexOf(number))
                .toList();
    }

    @Test
    @DisplayName("a pool lies in one order whatever it is made from, and one letter of an item shows")
    void canonical() {
        Pool.Item one = new Pool.Item("THEORY_EASY", 1, Lots.hash("一"));
        Pool.Item two = new Pool.Item("THEORY_EASY", 2, Lots.hash("二"));
        assertThat(new Pool(List.of(two, one))).isEqualTo(new Pool(List.of(one, two)));
        assertThat(Pool.of(new Pool(List.of(two, one)).text())).isEqualTo(new Pool(List.of(one, two)));
        assertThat(new Pool(List.of(one, new Pool.Item("THEORY_EASY", 2, Lots.hash("二。")))).digest())
                .isNotEqualTo(new Pool(List.of(one, two)).digest());
        assertThatThrownBy(() -> new Pool(List.of(one, one))).isInstanceOf(IllegalArgumentException.class);
    }
}
