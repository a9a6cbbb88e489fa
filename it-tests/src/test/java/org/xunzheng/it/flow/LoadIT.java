package org.xunzheng.it.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.it.server.OnServer;
import org.xunzheng.it.server.ServerKind;
import org.xunzheng.it.server.Site;

@OnServer(ServerKind.PAYARA_MICRO)
class LoadIT {

    @Test
    @DisplayName("SER-11: 64 callers issuing on one institution over REST leave neither gap nor double")
    void sixtyFourCallersAtOnce(Site site) throws Exception {
        List<ClassOverRest> classes = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            classes.add(ClassOverRest.drafted(site, "并发" + i, 1_000 + 3 * i, 3).confirmed());
        }
        ExecutorService callers = Executors.newFixedThreadPool(64);
        List<Integer> numbers = new ArrayList<>();
        try {
            List<Callable<List<String>>> work = new ArrayList<>();
            classes.forEach(led -> work.add(led::issued));
            for (Future<List<String>> issued : callers.invokeAll(work)) {
                issued.get().forEach(serial -> numbers.add(Integer.parseInt(serial.substring(12, 17))));
            }
        } finally {
            callers.shutdownNow();
        }
        numbers.sort(null);
        assertThat(numbers).hasSize(64 * 3).doesNotHaveDuplicates();
        assertThat(numbers.get(numbers.size() - 1) - numbers.get(0)).isEqualTo(64 * 3 - 1);
    }

    @Test
    @DisplayName("A class of 5,000: roster, results, certificates")
    void aClassOfFiveThousand(Site site) {
        List<String> serials =
                ClassOverRest.drafted(site, "五千人", 20_000, 5_000).confirmed().issued();
        assertThat(serials).hasSize(5_000).isSorted();
        int first = Integer.parseInt(serials.get(0).substring(12, 17));
        int last = Integer.parseInt(serials.get(4_999).substring(12, 17));
        assertThat(last - first).isEqualTo(4_999);
    }
}
