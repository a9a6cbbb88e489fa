package org.xunzheng.domain.institution;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.xunzheng.domain.person.Glyphs;
import org.xunzheng.domain.person.PhoneNumber;
import org.xunzheng.domain.rule.Input;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Refusal;

/** Reads what is said about an institution, and collects everything that is wrong with it. */
public final class FactsCheck {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_CONTACT = 50;
    private static final int LONGEST_ADDRESS = 200;

    private final Glyphs glyphs;
    private final Function<String, Place> place;
    private final List<Refusal> refusals;

    /**
     * A check.
     *
     * @param place where a field is: on a form, or in a row of a file
     * @param refusals to which everything that is wrong is added
     */
    public FactsCheck(Glyphs glyphs, Function<String, Place> place, List<Refusal> refusals) {
        this.glyphs = glyphs;
        this.place = place;
        this.refusals = refusals;
    }

    /** The facts with a name that was read before. */
    public Facts facts(String name, String typedContact, String typedPhone, String typedAddress) {
        return new Facts(name, contact(typedContact), phone(typedPhone), address(typedAddress));
    }

    public String name(String typed) {
        String name = Input.line(typed);
        if (name.isEmpty()) {
            refuse("name", InstitutionReason.NAME_MISSING);
        } else if (name.length() > LONGEST_NAME) {
            refuse("name", InstitutionReason.NAME_TOO_LONG, LONGEST_NAME);
        }
        List<String> missing = glyphs.missingFrom(name);
        if (!missing.isEmpty()) {
            refuse("name", InstitutionReason.NAME_NOT_PRINTABLE, String.join(" ", missing));
        }
        return name;
    }

    private String contact(String typed) {
        String contact = Input.line(typed);
        if (contact.length() > LONGEST_CONTACT) {
            refuse("contact", InstitutionReason.CONTACT_TOO_LONG, LONGEST_CONTACT);
        }
        return contact;
    }

    private String phone(String typed) {
        Optional<String> phone = PhoneNumber.read(typed);
        if (phone.isEmpty()) {
            refuse("phone", InstitutionReason.PHONE_MALFORMED);
        }
        return phone.orElse("");
    }

    private String address(String typed) {
        String address = Input.line(typed);
        if (address.length() > LONGEST_ADDRESS) {
            refuse("address", InstitutionReason.ADDRESS_TOO_LONG, LONGEST_ADDRESS);
        }
        return address;
    }

    /** The credit code; null if it is none. */
    public SocialCreditCode creditCode(String typed) {
        try {
            return SocialCreditCode.parse(typed);
        } catch (InvalidSocialCreditCode invalid) {
            refuse(
                    "creditCode",
                    InstitutionReason.valueOf("CREDIT_CODE_" + invalid.defect().name()));
            return null;
        }
    }

    public void refuse(String field, Reason reason, Object... parameters) {
        refusals.add(Refusal.at(place.apply(field), reason, parameters));
    }
}
