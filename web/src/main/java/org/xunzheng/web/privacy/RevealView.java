package org.xunzheng.web.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import org.omnifaces.cdi.Param;
import org.xunzheng.domain.privacy.PersonalNumbers.Held;
import org.xunzheng.domain.privacy.PersonalNumbers.Numbers;
import org.xunzheng.domain.privacy.PersonalRecord;
import org.xunzheng.domain.privacy.Purpose;
import org.xunzheng.domain.privacy.RevealPersonalData;
import org.xunzheng.domain.privacy.WhyPersonal;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.layout.Steps;

/** Shows the numbers of one place in full, once, on the page that was asked on; and says elsewhere whether it may. */
@Named
@RequestScoped
public class RevealView {

    private CurrentCaller current;
    private Steps steps;
    private RevealPersonalData revealPersonalData;

    @Inject
    @Param(name = "kind")
    private String kind;

    @Inject
    @Param(name = "key")
    private String key;

    private Purpose purpose;
    private String remark;
    private Held held;
    private boolean whole;

    protected RevealView() {}

    @Inject
    RevealView(CurrentCaller current, Steps steps, RevealPersonalData revealPersonalData) {
        this.current = current;
        this.steps = steps;
        this.revealPersonalData = revealPersonalData;
    }

    /** Whether the caller has a post that needs it. */
    public boolean isPossible() {
        return RevealPersonalData.may(current.get());
    }

    private PersonalRecord place() {
        return Arrays.stream(PersonalRecord.Kind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .map(one -> new PersonalRecord(one, key == null ? "" : key))
                .orElseThrow(() -> new NotFound("a kind of personal data"));
    }

    public Held getHeld() {
        if (held == null) {
            held = revealPersonalData.look(current.get(), place());
        }
        return held;
    }

    public String reveal() {
        return steps.take(
                caller -> revealPersonalData.reveal(caller, place(), new WhyPersonal(purpose, remark)), shown -> {
                    held = shown;
                    whole = true;
                    return null;
                });
    }

    /** Whether this answer, and no later one, shows them in full. */
    public boolean isWhole() {
        return whole;
    }

    public String idNumber(Numbers numbers) {
        return numbers.idNumber()
                .map(number -> whole ? number.digits() : number.masked())
                .orElse("");
    }

    public String phone(Numbers numbers) {
        return numbers.phone()
                .map(number -> whole ? number.whole() : number.masked())
                .orElse("");
    }

    public Purpose[] getPurposes() {
        return Purpose.values();
    }

    public Purpose getPurpose() {
        return purpose;
    }

    public void setPurpose(Purpose purpose) {
        this.purpose = purpose;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }
}
