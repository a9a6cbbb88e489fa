package org.xunzheng.domain.institution;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.serial.RegionCode;

/** The institutions and their codes. */
public interface Institutions {

    Optional<Institution> find(UUID id, Scope scope);

    /** The name of an institution, as it is printed. */
    String name(UUID id);

    boolean isRegistered(SocialCreditCode creditCode);

    /** The registration of a code, by its ten characters, in force or retired. */
    Optional<Registration> registration(String code, Scope scope);

    /**
     * Makes a code void from that day on (SER-5); false if it is so already. Waits for certificates that are being issued
     * under it at this moment.
     */
    boolean retire(UUID registration, LocalDate on, String reason, UUID by);

    /** The retired codes (废置清单), the last retired first. */
    Page<RetiredCode> retired(String text, Scope scope, Page.Part part);

    void add(Institution institution);

    /** Adds new institutions without codes, by one statement for all. */
    void addAll(List<Institution> added);

    /** Those of these credit codes that are registered. */
    List<SocialCreditCode> registered(Collection<SocialCreditCode> creditCodes);

    /**
     * Gives the next code of the authority's serial region (SER-4). Two callers at the same moment get two codes, since
     * the region's row is locked until the transaction ends.
     *
     * @return the code as registered, or empty if 9999 was given already (SER-11)
     */
    Optional<Registration> assignNextCode(UUID institution, Authority authority, RegionCode region, LocalDate on);

    /**
     * Institutions whose name, credit code or code has the text, by name.
     *
     * @param kind only of this kind, if given
     */
    Page<InstitutionLine> list(String text, Optional<InstitutionKind> kind, Scope scope, Page.Part part);
}
