package org.xunzheng.persistence.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.account.PasswordHash;
import org.xunzheng.domain.rule.Busy;

@DisplayName("Passwords")
class SlowPasswordsTest {

    private static final int MINUTES = 10;

    @Test
    void areToldApart() {
        SlowPasswords passwords = new SlowPasswords();
        PasswordHash hash = passwords.hash("Tongbai-1971");
        assertThat(passwords.matches(hash, "Tongbai-1971")).isTrue();
        assertThat(passwords.matches(hash, "Tongbai-1972")).isFalse();
    }

    @Test
    @DisplayName("are worked on a few at a time; who waits too long is told to come again, and then gets through")
    void areBounded() throws Exception {
        SlowPasswords passwords = new SlowPasswords(1, Duration.ofMillis(100));
        PasswordHash hash = passwords.hash("Tongbai-1971");
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<Boolean> first = onThread(() -> passwords.inTurn(() -> {
            begun.countDown();
            await(end);
            return passwords.matches(hash, "Tongbai-1971");
        }));
        await(begun);
        assertThatThrownBy(() -> passwords.matches(hash, "Tongbai-1971")).isInstanceOf(Busy.class);
        assertThatThrownBy(() -> passwords.hash("Tongbai-1971")).isInstanceOf(Busy.class);
        end.countDown();
        assertThat(first.get(MINUTES, TimeUnit.MINUTES))
                .as("in a turn, no other one is waited for")
                .isTrue();
        assertThat(passwords.matches(hash, "Tongbai-1971")).isTrue();
    }

    @Test
    @DisplayName("are waited for by a few alone; one more is told at once")
    void areWaitedForByAFew() throws Exception {
        SlowPasswords passwords = new SlowPasswords(1, Duration.ofMinutes(MINUTES));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        List<CompletableFuture<Boolean>> turns = new ArrayList<>();
        turns.add(onThread(() -> passwords.inTurn(() -> {
            begun.countDown();
            return await(end);
        })));
        await(begun);
        CompletableFuture<Boolean> outside = onThread(() -> passwords.matches(null, ""));
        while (!outside.isDone() && passwords.waiting() == 0) {
            Thread.onSpinWait();
        }
        assertThat(outside)
                .as("outside of a turn nobody waits, as the caller holds a transaction")
                .isCompletedExceptionally();
        for (int i = 0; i < 16; i++) {
            turns.add(onThread(() -> passwords.inTurn(() -> true)));
        }
        Instant hangs = Instant.now().plus(Duration.ofMinutes(MINUTES));
        while (passwords.waiting() < 16) {
            assertThat(Instant.now()).as("16 wait for their turn").isBefore(hangs);
            Thread.onSpinWait();
        }
        assertThatThrownBy(() -> passwords.inTurn(() -> true)).isInstanceOf(Busy.class);
        end.countDown();
        for (CompletableFuture<Boolean> turn : turns) {
            assertThat(turn.get(MINUTES, TimeUnit.MINUTES)).isTrue();
        }
    }

    private static CompletableFuture<Boolean> onThread(java.util.function.Supplier<Boolean> work) {
        return CompletableFuture.supplyAsync(work, task -> new Thread(task, "password").start());
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(MINUTES, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
