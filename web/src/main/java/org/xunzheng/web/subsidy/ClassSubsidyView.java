package org.xunzheng.web.subsidy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.trainingclass.ClassState;
import org.xunzheng.web.trainingclass.ClassOfPage;

/** On the page of a class: whether its subsidy can be claimed. */
@Named
@RequestScoped
public class ClassSubsidyView {

    private ClassOfPage page;

    protected ClassSubsidyView() {}

    @Inject
    ClassSubsidyView(ClassOfPage page) {
        this.page = page;
    }

    /** Once it has certificates, by its institution. */
    public boolean isClaimable() {
        return page.caller().holds(Post.INSTITUTION) && page.get().state() == ClassState.ISSUED;
    }
}
