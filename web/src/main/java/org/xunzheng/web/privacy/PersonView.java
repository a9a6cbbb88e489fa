package org.xunzheng.web.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xunzheng.domain.person.PhoneNumber;
import org.xunzheng.domain.privacy.FindPerson;
import org.xunzheng.domain.privacy.PersonalFiles.Entry;
import org.xunzheng.domain.privacy.PersonalFiles.PersonalFile;
import org.xunzheng.domain.privacy.Purpose;
import org.xunzheng.domain.privacy.WhyPersonal;
import org.xunzheng.web.layout.Steps;

/**
 * Everything about one person. The number is typed for each step anew: it is not in the address, and no page keeps it.
 */
@Named
@RequestScoped
public class PersonView {

    private Steps steps;
    private FindPerson findPerson;
    private PersonSheet sheet;

    private String idNumber;
    private Purpose purpose;
    private String remark;
    private PersonalFile file;

    protected PersonView() {}

    @Inject
    PersonView(Steps steps, FindPerson findPerson, PersonSheet sheet) {
        this.steps = steps;
        this.findPerson = findPerson;
        this.sheet = sheet;
    }

    public String find() {
        return steps.take(caller -> findPerson.find(caller, idNumber, why()), found -> {
            file = found;
            return null;
        });
    }

    public String export() {
        return steps.take(caller -> findPerson.export(caller, idNumber, why()), found -> {
            sheet.send(found);
            return null;
        });
    }

    private WhyPersonal why() {
        return new WhyPersonal(purpose, remark);
    }

    /** What was found, null before. */
    public List<Entry> getEntries() {
        return file == null ? null : file.entries();
    }

    public String getMasked() {
        return file.person().masked();
    }

    public String phone(Entry entry) {
        return entry.phone().map(PhoneNumber::masked).orElse("");
    }

    /** Never what was typed: the answer does not need it. */
    public String getIdNumber() {
        return "";
    }

    public void setIdNumber(String idNumber) {
        this.idNumber = idNumber;
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
