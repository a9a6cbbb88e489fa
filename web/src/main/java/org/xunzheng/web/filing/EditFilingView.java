package org.xunzheng.web.filing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.filing.Filing;
import org.xunzheng.domain.filing.FilingForm;
import org.xunzheng.domain.filing.SubmitFiling;
import org.xunzheng.domain.filing.WriteFiling;
import org.xunzheng.domain.institution.Institutions;
import org.xunzheng.domain.onlineplatform.Platforms;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.region.Regions;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.layout.Steps;

/** The form of a filing: a new one, or one that is still open. What is missing is told while it is filled in. */
@Named
@RequestScoped
public class EditFilingView {

    private Steps steps;
    private PageTexts texts;
    private ReadFilings read;
    private WriteFiling write;
    private SubmitFiling submit;
    private Institutions institutions;
    private Regions regions;
    private Platforms platforms;
    private Clock clock;

    @Inject
    @Param(name = "id")
    private UUID id;

    private Filing filing;
    private FormRows form;
    private List<String> admitted;
    private Found found;
    private UUID authority;
    private Integer year;
    private Long seen;

    protected EditFilingView() {}

    @Inject
    EditFilingView(
            Steps steps,
            PageTexts texts,
            ReadFilings read,
            WriteFiling write,
            SubmitFiling submit,
            Institutions institutions,
            Regions regions,
            Platforms platforms,
            Clock clock) {
        this.steps = steps;
        this.texts = texts;
        this.read = read;
        this.write = write;
        this.submit = submit;
        this.institutions = institutions;
        this.regions = regions;
        this.platforms = platforms;
        this.clock = clock;
    }

    /** Opens the form for institutions. */
    public void open() {
        steps.caller().requireInstitution();
        getFiling();
    }

    /** The filing that is written, null for a new one. */
    public Filing getFiling() {
        if (filing == null && id != null) {
            filing = read.one(id, steps.caller().scope());
        }
        return filing;
    }

    public FormRows getForm() {
        if (form == null) {
            form = FormRows.of(Optional.ofNullable(getFiling()).map(Filing::form));
        }
        return form;
    }

    /** The authorities whose code the institution has. */
    public List<Authority> getAuthorities() {
        Caller caller = steps.caller();
        return institutions
                .find(caller.requireInstitution(), caller.scope())
                .orElseThrow(() -> new NotFound("institution of " + caller.login()))
                .registrations()
                .stream()
                .filter(registration -> registration.retiredOn().isEmpty())
                .map(registration -> regions.authority(registration.authority()).orElseThrow())
                .distinct()
                .toList();
    }

    /** The platforms admitted for its authority today, and the one that was chosen before, even if it no longer is. */
    public List<String> getPlatforms() {
        return Stream.concat(admitted().stream(), Stream.of(getForm().getPlatform()))
                .filter(name -> name != null && !name.isEmpty())
                .distinct()
                .toList();
    }

    /** The name, with a word to it if it is not admitted. */
    public String platformLabel(String name) {
        return admitted().contains(name) ? name : texts.message("filing.platform.gone", name);
    }

    private List<String> admitted() {
        if (admitted == null) {
            UUID with = getFiling() == null ? authority : getFiling().authority();
            if (with == null) {
                List<Authority> all = getAuthorities();
                with = all.isEmpty()
                        ? steps.caller().authority().id()
                        : all.get(0).id();
            }
            admitted = platforms.admittedFor(with, LocalDate.now(clock));
        }
        return admitted;
    }

    /** What is missing or wrong, as the form is filled in at this moment; nothing yet for a new one. */
    public List<Refusal> getFindings() {
        if (getFiling() == null) {
            return List.of();
        }
        FilingForm filled = getForm().form();
        if (found == null || !found.form().equals(filled)) {
            found = new Found(filled, submit.check(getFiling(), filled));
        }
        return found.findings();
    }

    /** Each field of the page asks for what was found in the same form. */
    private record Found(FilingForm form, List<Refusal> findings) {}

    /** What is missing or wrong at this field, with its article. */
    public String finding(String field) {
        return getFindings().stream()
                .filter(refusal -> refusal.place().field().equals(field))
                .map(texts::refusal)
                .collect(Collectors.joining(" "));
    }

    /** Computes sums and findings again; the page shows them. */
    public void look() {
        // The values were taken over before this is called.
    }

    public String save() {
        return steps.take(this::store, saved -> {
            steps.done("filing.saved");
            return "/filing/edit?faces-redirect=true&id=" + saved.id();
        });
    }

    /** Saves the form and hands it in. */
    public String submit() {
        return steps.take(
                caller -> {
                    Decision<Filing> saved = store(caller);
                    return saved.isGranted()
                            ? submit.submit(caller, id, saved.orElseThrow().version())
                            : saved;
                },
                handedIn -> {
                    steps.done("filing.submitted");
                    return "/filing/show?faces-redirect=true&id=" + handedIn.id();
                });
    }

    private Decision<Filing> store(Caller caller) {
        FilingForm filled = getForm().form();
        return id == null
                ? write.begin(caller, authority, getYear(), filled)
                : write.save(caller, id, seen == null ? -1 : seen, filled);
    }

    /** The version that the page showed, kept in the form. */
    public long getSeen() {
        return getFiling() == null ? 0 : getFiling().version();
    }

    public void setSeen(long seen) {
        this.seen = seen;
    }

    public UUID getAuthority() {
        return authority;
    }

    public void setAuthority(UUID authority) {
        this.authority = authority;
    }

    public Integer getYear() {
        return year == null ? LocalDate.now(clock).getYear() : year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }
}
