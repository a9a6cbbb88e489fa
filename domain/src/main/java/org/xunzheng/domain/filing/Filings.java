package org.xunzheng.domain.filing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.serial.Category;

/** The filings. */
public interface Filings {

    Optional<Filing> find(UUID id, Scope scope);

    void add(Filing filing);

    /**
     * Stores the form of an open filing as it is now, with its items and teachers.
     *
     * @throws org.xunzheng.domain.rule.StaleVersion if somebody else changed it since it was read
     */
    void rewrite(Filing filing, UUID who);

    /**
     * Stores how the filing stands now; its form stays.
     *
     * @param who did it
     * @throws org.xunzheng.domain.rule.StaleVersion if somebody else changed it since it was read, or filed the same
     */
    void save(Filing filing, UUID who);

    /** How often the institution has filed the same training there for the year: handed in or accepted, but for this one. */
    int filedBesides(Filing filing);

    /**
     * What is asked of the list.
     *
     * @param overdueOn only what was due before that day and is not decided, if given
     */
    record Query(String text, Optional<Integer> year, Optional<FilingState> state, Optional<LocalDate> overdueOn) {}

    /** The filings that the scope sees: those that wait for a decision first, the first due at the top. */
    Page<FilingLine> list(Query query, Scope scope, Page.Part part);

    /** The accepted filings, for everybody (FIL-9): the newest year first. */
    Page<AcceptedFiling> accepted(String text, Optional<Integer> year, Page.Part part);

    /** Whether this training was accepted there for the year (FIL-10). */
    @Clause("FIL-10")
    boolean isFiled(UUID institution, UUID authority, String training, Category category, int year);

    /** The trainings that the institution may open classes of in the year, as they were filed. */
    List<AcceptedFiling> acceptedOf(UUID institution, int year);
}
