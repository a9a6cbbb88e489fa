package org.xunzheng.web.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.rule.Page;

@DisplayName("A list on a page, all of it in the address")
class ListPageTest {

    private static final List<Integer> ROWS =
            IntStream.rangeClosed(1, 45).boxed().toList();

    private int asked;

    private ListPage<Integer> at(String query) {
        return named("", query);
    }

    private ListPage<Integer> named(String name, String query) {
        List<Column<Integer>> columns = List.of(Column.number("number", row -> row));
        return new ListPage<>("title", columns, this::part, null, new ListAddress(name, query));
    }

    private Page<Integer> part(Page.Part part) {
        asked++;
        return part.of(ROWS);
    }

    @Test
    @DisplayName("asks for its rows once, whatever the page shows of them")
    void asksOnce() {
        ListPage<Integer> list = at("text=a&page=2");
        assertThat(list.getRows()).hasSize(20).startsWith(21);
        assertThat(list.getPages()).isEqualTo(3);
        assertThat(list.getNext()).isEqualTo("?text=a&page=3&after=40");
        assertThat(list.getPrevious()).isEqualTo("?text=a");
        assertThat(list.getFirst()).isEqualTo("?text=a");
        assertThat(list.isBeginning()).isFalse();
        assertThat(asked).isEqualTo(1);
    }

    @Test
    @DisplayName("follows the key of the page before, and ends")
    void followsTheKey() {
        ListPage<Integer> list = at("after=40&page=3");
        assertThat(list.getRows()).containsExactly(41, 42, 43, 44, 45);
        assertThat(list.getNumber()).isEqualTo(3);
        assertThat(list.getNext()).isNull();
        assertThat(list.getPrevious()).isEqualTo("?page=2");
    }

    @Test
    @DisplayName("shows the last page where there are not so many, and the first where a key is of another list")
    void neverShowsNothingOfSomething() {
        ListPage<Integer> longer = at("page=3&size=50");
        assertThat(longer.getRows()).hasSize(45);
        assertThat(longer.getNumber()).isEqualTo(1);
        assertThat(longer.getFirst()).isNull();
        assertThat(at("page=9").getRows()).startsWith(41);
        assertThat(at("after=nonsense&page=7").getRows()).startsWith(1);
        assertThat(at("page=-1&size=7&after=").getRows()).hasSize(20).startsWith(1);
        assertThat(at("page=999999").getRows()).startsWith(41);
    }

    @Test
    @DisplayName("keeps what it is narrowed by, and says it as an export reads it")
    void keepsTheFilter() {
        ListPage<Integer> list = at("text=%E5%BC%A0+%E4%BC%9F&state=&after=20&page=2&size=50&sort=day");
        assertThat(list.getFilter()).isEqualTo("text=%E5%BC%A0+%E4%BC%9F&sort=day");
        assertThat(ListAddress.parameters(list.getFilter()))
                .containsEntry("text", "张 伟")
                .containsEntry("sort", "day");
        Column<Integer> day = Column.<Integer>text("day", row -> row).sorted("day");
        assertThat(list.sortedBy(day)).as("back to the usual order").isEqualTo("?text=%E5%BC%A0+%E4%BC%9F&size=50");
        assertThat(list.sortedBy(day.sorted("name"))).endsWith("&sort=name");
    }

    @Test
    @DisplayName("leaves the address of another list on the page as it is, and leads back to its place")
    void standsBesideAnother() {
        String query = "text=a&after=20&page=2&matters-after=20&matters-page=2&matters-size=20";
        ListPage<Integer> matters = named("matters", query);
        assertThat(matters.getRows()).startsWith(21);
        assertThat(matters.getNext())
                .isEqualTo("?text=a&after=20&page=2&matters-after=40&matters-page=3&matters-size=20#matters");
        assertThat(matters.getFirst()).isEqualTo("?text=a&after=20&page=2&matters-size=20#matters");
        assertThat(matters.getKept())
                .extracting(Map.Entry::getKey)
                .as("what the form of its pages sends along")
                .containsExactly("text", "after", "page");
        assertThat(at(query).getNext())
                .isEqualTo("?text=a&after=40&page=3&matters-after=20&matters-page=2&matters-size=20");
        assertThat(named("matters", "page=3").getNumber()).isEqualTo(1);
    }
}
