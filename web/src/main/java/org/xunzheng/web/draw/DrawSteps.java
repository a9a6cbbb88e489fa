package org.xunzheng.web.draw;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.xunzheng.domain.draw.DrawLots;
import org.xunzheng.domain.draw.MendDraw;

/** The steps of a draw, on its page. */
@Named
@RequestScoped
public class DrawSteps {

    private DrawOfPage page;
    private DrawLots drawLots;
    private MendDraw mendDraw;

    private String seed;
    private String hash;
    private String secret;
    private String reason;
    private String replaceReason;
    private String number;

    protected DrawSteps() {}

    @Inject
    DrawSteps(DrawOfPage page, DrawLots drawLots, MendDraw mendDraw) {
        this.page = page;
        this.drawLots = drawLots;
        this.mendDraw = mendDraw;
    }

    public String draw() {
        return page.take((caller, seen) -> drawLots.draw(caller, page.getId(), seen, seed), "draw.drawn");
    }

    public String commit() {
        return page.take((caller, seen) -> drawLots.commit(caller, page.getId(), seen, hash), "draw.committed");
    }

    public String reveal() {
        return page.take((caller, seen) -> drawLots.reveal(caller, page.getId(), seen, secret), "draw.revealed");
    }

    public String cancel() {
        return page.take((caller, seen) -> mendDraw.cancel(caller, page.getId(), seen, reason), "draw.cancelled");
    }

    /** Replaces the item that was chosen: selection and number, with a hyphen between. */
    public String replace() {
        String[] chosen = number == null || number.isEmpty() ? new String[] {"0", "0"} : number.split("-");
        return page.take(
                (caller, seen) -> mendDraw.replace(
                        caller,
                        page.getId(),
                        seen,
                        Integer.parseInt(chosen[0]),
                        Integer.parseInt(chosen[1]),
                        replaceReason),
                "draw.replaced");
    }

    public String getSeed() {
        return seed;
    }

    public void setSeed(String seed) {
        this.seed = seed;
    }

    public String getHash() {
        return hash;
    }

    public void setHash(String hash) {
        this.hash = hash;
    }

    public String getSecret() {
        return secret;
    }

    public void setSecret(String secret) {
        this.secret = secret;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getReplaceReason() {
        return replaceReason;
    }

    public void setReplaceReason(String replaceReason) {
        this.replaceReason = replaceReason;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
