package org.xunzheng.web.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.administration.KeepAccounts;
import org.xunzheng.domain.institution.InstitutionLine;
import org.xunzheng.domain.institution.Institutions;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.region.Regions;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.web.layout.Steps;
import org.xunzheng.web.layout.Told;

/** The form by which the system administrator opens an account; its first password is shown once, on this page. */
@Named
@RequestScoped
public class OpenAccountView {

    /** More than fit a menu; the list of institutions has the rest. */
    private static final int MOST_INSTITUTIONS = 5_000;

    private Steps steps;
    private Regions regions;
    private Institutions institutions;
    private KeepAccounts keep;
    private Told told;

    private String login;
    private String name;
    private UUID authority;
    private UUID institution;
    private boolean service;

    protected OpenAccountView() {}

    @Inject
    OpenAccountView(Steps steps, Regions regions, Institutions institutions, KeepAccounts keep, Told told) {
        this.steps = steps;
        this.regions = regions;
        this.institutions = institutions;
        this.keep = keep;
        this.told = told;
    }

    public List<Authority> getAuthorities() {
        return regions.below(steps.caller().authority().path());
    }

    public List<InstitutionLine> getInstitutions() {
        return institutions
                .list("", Optional.empty(), steps.caller().scope(), new Page.Part(0, MOST_INSTITUTIONS))
                .rows();
    }

    public String save() {
        KeepAccounts.Wish wish = new KeepAccounts.Wish(login, name, authority, institution, service);
        return steps.take(caller -> keep.open(caller, wish), made -> {
            String account = made.account().toString();
            return made.password()
                    .map(password -> "/account/open?faces-redirect=true&told=" + told.keep(account, login, password))
                    .orElse("/account/show?faces-redirect=true&id=" + account);
        });
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public UUID getAuthority() {
        return authority;
    }

    public void setAuthority(UUID authority) {
        this.authority = authority;
    }

    public UUID getInstitution() {
        return institution;
    }

    public void setInstitution(UUID institution) {
        this.institution = institution;
    }

    public boolean isService() {
        return service;
    }

    public void setService(boolean service) {
        this.service = service;
    }
}
