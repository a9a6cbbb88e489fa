package org.xunzheng.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.rule.Busy;

@DisplayName("Large files in the memory of a node")
class LargeFilesTest {

    @Test
    @DisplayName("are as few at once as there is room for; who comes beyond is told to come again")
    void areAFewAtOnce() {
        LargeFiles files = new LargeFiles(2);
        LargeFiles.Turn first = files.turn();
        files.turn();
        assertThatThrownBy(files::turn).isInstanceOf(Busy.class);
        first.close();
        first.close();
        files.turn();
        assertThatThrownBy(files::turn)
                .as("closing a turn twice makes no room for two")
                .isInstanceOf(Busy.class);
    }

    /** Methods as a resource has them. */
    @SuppressWarnings("unused")
    private static final class Resource {

        void bytes(String id, byte[] file) {}

        void file(File file) {}

        @TakesFile
        void lines(List<String> lines) {}

        void matter(String matter) {}
    }

    @Test
    @DisplayName("are told by what a method takes, whatever its path")
    void areToldByWhatAMethodTakes() {
        assertThat(Arrays.stream(Resource.class.getDeclaredMethods())
                        .filter(LargeBodies::takesFile)
                        .map(method -> method.getName()))
                .containsExactlyInAnyOrder("bytes", "file", "lines");
        assertThat(LargeBodies.takesFile(null)).isFalse();
    }
}
