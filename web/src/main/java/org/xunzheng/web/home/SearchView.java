package org.xunzheng.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.certificate.Certificates;
import org.xunzheng.domain.person.IdNumber;
import org.xunzheng.domain.rule.Input;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.trainingclass.Classes;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.layout.AddressFilter;

/** Leads a search to the list that has what is looked for: classes by name, else certificates by serial or name. */
@Named
@RequestScoped
public class SearchView {

    private static final Page.Part ONE = Page.Part.beginning(1);

    private CurrentCaller current;
    private Certificates certificates;
    private Classes classes;

    private String text;

    protected SearchView() {}

    @Inject
    SearchView(CurrentCaller current, Certificates certificates, Classes classes) {
        this.current = current;
        this.certificates = certificates;
        this.classes = classes;
    }

    public String go() {
        // A serial may be typed with the spaces that it is shown with.
        String line = Input.line(text);
        String wanted = line.matches("[0-9A-Ca-c ]+") ? line.replace(" ", "") : line;
        if (IdNumber.isWithin(line)) {
            // An ID number is nothing to look for here, and nothing for an address.
            return "/certificate/list?faces-redirect=true&" + AddressFilter.REFUSED;
        }
        Scope scope = current.get().scope();
        boolean isCertificate = !certificates
                .list(Certificates.Filter.of(wanted), scope, ONE)
                .rows()
                .isEmpty();
        boolean isClass = !classes.list(new Classes.Filter(wanted, java.util.Set.of()), scope, ONE)
                .rows()
                .isEmpty();
        String list = isClass && !wanted.matches("[0-9]{4,}.*") || !isCertificate && isClass
                ? "/class/list"
                : "/certificate/list";
        return list + "?faces-redirect=true&text=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
