package org.xunzheng.web.list;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import org.xunzheng.domain.rule.NoSuchPart;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.sheet.ListSheet;

/**
 * A list on a page, all of it in the address: what it is narrowed to, its order, where the page begins and how long it is. So a
 * page can be kept, sent to somebody and come back to. Pages follow each other by key; those of the first {@link Page#COUNTED}
 * rows can also be gone to by number.
 *
 * <p>Its rows are read once a request, and counted once at most. Beside another list on the same page its part of the address
 * begins with a name.
 */
public final class ListPage<R> {

    private static final String AFTER = "after";
    private static final String PAGE = "page";
    private static final String SIZE = "size";
    private static final String SORT = "sort";
    private static final List<Integer> SIZES = List.of(20, 50, 100);

    private final String title;
    private final List<Column<R>> columns;
    private final Function<Page.Part, Page<R>> source;
    private final PageTexts texts;
    private final ListAddress address;
    private Page<R> read;
    private Runnable export = this::send;

    ListPage(
            String title,
            List<Column<R>> columns,
            Function<Page.Part, Page<R>> source,
            PageTexts texts,
            ListAddress address) {
        this.title = title;
        this.columns = List.copyOf(columns);
        this.source = source;
        this.texts = texts;
        this.address = address;
    }

    /**
     * The list of this request.
     *
     * @param title the key of what its workbook is called
     */
    public static <R> ListPage<R> of(
            String title, List<Column<R>> columns, Function<Page.Part, Page<R>> source, PageTexts texts) {
        return beside("", title, columns, source, texts);
    }

    /**
     * The list of this request that stands beside another one.
     *
     * @param name with which its part of the address begins
     * @param title the key of what its workbook is called
     */
    public static <R> ListPage<R> beside(
            String name, String title, List<Column<R>> columns, Function<Page.Part, Page<R>> source, PageTexts texts) {
        return new ListPage<>(
                title,
                columns,
                source,
                texts,
                new ListAddress(name, Faces.getRequest().getQueryString()));
    }

    private Page<R> read() {
        if (read == null) {
            read = read(address.said(AFTER));
        }
        return read;
    }

    private Page<R> read(String after) {
        if (after.isEmpty()) {
            return numbered();
        }
        try {
            return source.apply(new Page.Part(0, getSize(), Optional.of(after), true));
        } catch (NoSuchPart ofAnotherOrder) {
            // The address was changed by hand: the list from its beginning is what it still says.
            address.say(AFTER, "");
            address.say(PAGE, "");
            return read("");
        }
    }

    /** The page of its number; the last one, where there are not so many: rows may be gone, or pages longer now. */
    private Page<R> numbered() {
        Page<R> page = source.apply(new Page.Part((getNumber() - 1) * getSize(), getSize()));
        if (!page.rows().isEmpty() || getNumber() == 1) {
            return page;
        }
        address.say(PAGE, Integer.toString(pages(page)));
        return source.apply(new Page.Part((getNumber() - 1) * getSize(), getSize()));
    }

    /** What a parameter is called in the address, as it is this list's. */
    public String named(String parameter) {
        return address.named(parameter);
    }

    /** The columns that the page shows. */
    public List<Column<R>> getColumns() {
        return in(Column.Places.PAGE);
    }

    private List<Column<R>> in(Column.Places place) {
        return columns.stream()
                .filter(column -> column.places() == Column.Places.EVERYWHERE || column.places() == place)
                .toList();
    }

    public List<R> getRows() {
        return read().rows();
    }

    /** How many rows there are, as a {@link Page} counts them. */
    public long getTotal() {
        return read().total();
    }

    /** The same in words. */
    public String getCount() {
        return texts.count(getTotal());
    }

    /** Where a cell leads to below the context; empty for nowhere. */
    public String link(Column<R> column, R row) {
        return column.address() == null ? "" : column.address().apply(row);
    }

    /** The style of a cell's words; empty for none. */
    public String mark(Column<R> column, R row) {
        return column.mark() == null ? "" : column.mark().apply(row);
    }

    /** The key under which what a cell masks can be asked for. */
    public String revealed(Column<R> column, R row) {
        return column.reveal().key().apply(row).toString();
    }

    /** Whether it is the first page. */
    public boolean isBeginning() {
        return getNumber() == 1;
    }

    /** What is shown in a cell. */
    public String words(Column<R> column, R row) {
        return column.words(row, texts.get());
    }

    /** Which page it is, counted from 1; for where the reader is, and what a key leads to is told by it alone. */
    public int getNumber() {
        int number = address.number(PAGE, 1);
        return address.said(AFTER).isEmpty() ? Math.min(number, lastByNumber()) : number;
    }

    /** Which page can be gone to by its number at most. */
    private int lastByNumber() {
        return Page.COUNTED / getSize();
    }

    /** How many pages there are, as far as rows are counted. */
    public int getPages() {
        return pages(read());
    }

    private int pages(Page<R> page) {
        long counted = Math.min(page.total(), Page.COUNTED);
        return (int) Math.max(1, (counted + getSize() - 1) / getSize());
    }

    /** Whether there is more than one page, or was before they were made longer. */
    public boolean isPaged() {
        return getPages() > 1 || getSize() != SIZES.get(0);
    }

    public int getSize() {
        int size = address.number(SIZE, SIZES.get(0));
        return SIZES.contains(size) ? size : SIZES.get(0);
    }

    public List<Integer> getSizes() {
        return SIZES;
    }

    /** The address of the next page, or null at the end. */
    public String getNext() {
        return read().next()
                .map(key -> address.with(Map.of(AFTER, key, PAGE, Integer.toString(getNumber() + 1))))
                .orElse(null);
    }

    /** The address of the page before, or null on the first and where pages have no number any more. */
    public String getPrevious() {
        int before = getNumber() - 1;
        return before < 1 || before > lastByNumber()
                ? null
                : address.with(Map.of(AFTER, "", PAGE, before == 1 ? "" : Integer.toString(before)));
    }

    /** The address of the first page, or null on it. */
    public String getFirst() {
        return isBeginning() ? null : address.with(Map.of(AFTER, "", PAGE, ""));
    }

    /** What a form has to send along for the page to stay what it is, but for where it begins and how long it is. */
    public List<Map.Entry<String, String>> getKept() {
        return address.besides(List.of(AFTER, PAGE, SIZE));
    }

    /** What the address says but for where the page begins and how long it is, as an export of the list reads it. */
    public String getFilter() {
        return getKept().stream().map(ListAddress::encoded).collect(Collectors.joining("&"));
    }

    /** The order that the address asks for; empty for the usual one. */
    public String getSort() {
        return address.said(SORT);
    }

    /** The address of the list in the order of a column; in the usual one, where it is in that already. */
    public String sortedBy(Column<R> column) {
        return address.with(Map.of(AFTER, "", PAGE, "", SORT, column.sort().equals(getSort()) ? "" : column.sort()));
    }

    /** Where on its page it stands; empty at the top. */
    public String getPlace() {
        return address.place();
    }

    /** The same list, which is exported in a way of its own. */
    public ListPage<R> exporting(Runnable other) {
        export = other;
        return this;
    }

    /** The same list, on a page that has its rows as a report instead. */
    public ListPage<R> unexported() {
        export = null;
        return this;
    }

    /** Whether all of it can be had as a workbook. */
    public boolean isExported() {
        return export != null;
    }

    /** Sends all of the list as a workbook. */
    public void export() {
        export.run();
    }

    private void send() {
        List<Column<R>> written = in(Column.Places.WORKBOOK);
        ListSheet.send(
                texts.message(title),
                written.stream().map(column -> column.heading(texts.get())).toList(),
                source,
                row -> written.stream()
                        .map(column -> column.words(row, texts.get()))
                        .toList());
    }
}
