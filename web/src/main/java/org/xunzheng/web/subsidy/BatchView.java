package org.xunzheng.web.subsidy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.subsidy.ClaimReason;
import org.xunzheng.domain.subsidy.Payments;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.layout.Steps;
import org.xunzheng.web.list.Column;
import org.xunzheng.web.list.ListPage;

/** A batch: its payments, the file for finance, and what comes back. */
@Named
@RequestScoped
public class BatchView {

    private static final List<Column<Payments.Payment>> COLUMNS = List.of(
            Column.<Payments.Payment>number("subsidy.position", Payments.Payment::position),
            Column.<Payments.Payment>text("subsidy.person", Payments.Payment::person)
                    .to(one -> "/matter/show.xhtml?id=" + one.claim()),
            Column.serial("subsidy.idNumber", Payments.Payment::maskedIdNumber),
            Column.text("subsidy.institution", Payments.Payment::institution),
            Column.text("subsidy.number", Payments.Payment::account),
            Column.number("subsidy.amount", Payments.Payment::amount),
            Column.<Payments.Payment>phase("subsidy.state", Payments.Payment::state, one -> switch (one.state()) {
                case SENT -> "OPEN";
                case PAID -> "IN_FORCE";
                case FAILED -> "RETURNED";
            }),
            Column.text("subsidy.reason", Payments.Payment::reason));

    private static final Pattern NUMBERS = Pattern.compile("[0-9]{1,6}([\\s,、;]+[0-9]{1,6})*");

    private Steps steps;
    private SeenPayments seen;
    private PageTexts texts;

    @Inject
    @Param(name = "id")
    private UUID id;

    private String positions;
    private String reason;
    private Payments.Batch batch;

    protected BatchView() {}

    @Inject
    BatchView(Steps steps, SeenPayments seen, PageTexts texts) {
        this.steps = steps;
        this.seen = seen;
        this.texts = texts;
    }

    public Payments.Batch getBatch() {
        if (batch == null) {
            batch = seen.batch(steps.caller(), id);
        }
        return batch;
    }

    public ListPage<Payments.Payment> getList() {
        return ListPage.of("subsidy.batch", COLUMNS, part -> part.of(seen.of(getBatch())), texts);
    }

    public boolean isSender() {
        return steps.caller().holds(Post.FUND);
    }

    public boolean isAnswerable() {
        return isSender() && getBatch().open() > 0;
    }

    /** Sends the file for finance: a line a payment, and a line with the total. */
    public void download() throws IOException {
        List<Payments.PaymentOrder> orders = seen.pay().file(steps.caller(), id);
        Faces.sendFile("payments-" + getBatch().number() + ".csv", true, out -> {
            Writer file = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            // Spreadsheets read UTF-8 as such by this mark.
            file.write("\uFEFF" + texts.message("subsidy.file.heading") + "\r\n");
            for (Payments.PaymentOrder one : orders) {
                file.write(line(
                        one.position(),
                        one.serial(),
                        one.person(),
                        one.institution(),
                        one.holder(),
                        one.bank(),
                        one.account(),
                        one.amount()));
            }
            file.write(line(
                    texts.message("subsidy.file.total"),
                    "",
                    "",
                    "",
                    "",
                    "",
                    orders.size(),
                    getBatch().total()));
            file.flush();
        });
    }

    /** Each cell in quotation marks, and behind a tab where a spreadsheet would take it for a formula or cut its digits. */
    private static String line(Object... cells) {
        return String.join(
                        ",",
                        Arrays.stream(cells)
                                .map(String::valueOf)
                                .map(cell -> '"'
                                        + (cell.matches("0[0-9]+|[0-9]{9,}|[-+=@].*") ? "\t" : "")
                                        + cell.replace("\"", "\"\"")
                                        + '"')
                                .toList())
                + "\r\n";
    }

    /** All that are open; where numbers were typed, somebody means something else. */
    public String paid() {
        if (positions != null && !positions.isBlank()) {
            return steps.take(
                    caller -> Decision.denied(Refusal.at(Place.field("positions"), ClaimReason.ALL_OR_SOME)),
                    any -> null);
        }
        return answered(caller -> seen.pay().paid(caller, id, List.of()));
    }

    public String failed() {
        Optional<List<Integer>> numbers = numbers();
        return numbers.isEmpty()
                ? steps.take(
                        caller -> Decision.denied(Refusal.at(Place.field("positions"), ClaimReason.NUMBERS_MALFORMED)),
                        any -> null)
                : answered(caller -> seen.pay().failed(caller, id, numbers.get(), reason));
    }

    private String answered(Function<Caller, Decision<Payments.Batch>> answer) {
        return steps.take(answer, after -> {
            steps.done("subsidy.answered", after.paid(), after.failed(), after.open());
            return "/subsidy/batch?faces-redirect=true&id=" + id;
        });
    }

    /** Whole numbers, each written out: a range could be read as its two ends. */
    private Optional<List<Integer>> numbers() {
        String typed = Normalizer.normalize(positions == null ? "" : positions, Normalizer.Form.NFKC)
                .strip();
        return NUMBERS.matcher(typed).matches()
                ? Optional.of(Arrays.stream(typed.split("[^0-9]+"))
                        .map(Integer::valueOf)
                        .distinct()
                        .toList())
                : Optional.empty();
    }

    public String getPositions() {
        return positions;
    }

    public void setPositions(String positions) {
        this.positions = positions;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
