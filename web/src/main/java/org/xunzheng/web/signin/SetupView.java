package org.xunzheng.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.xunzheng.domain.administration.FirstLink;
import org.xunzheng.domain.rule.NotFound;

/** Makes the accounts of the three administrators of a new system, once, and tells their first passwords. */
@Named
@RequestScoped
public class SetupView {

    private FirstLink link;
    private String token;
    private Map<String, String> made = Map.of();

    protected SetupView() {}

    @Inject
    SetupView(FirstLink link) {
        this.link = link;
    }

    public void open() {
        if (!link.opens(token)) {
            throw new NotFound("this link opens nothing, or nothing any more");
        }
    }

    public void make() {
        made = link.use(token);
        if (made.isEmpty()) {
            throw new NotFound("this link opens nothing any more");
        }
    }

    public List<Map.Entry<String, String>> getMade() {
        return List.copyOf(made.entrySet());
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }
}
