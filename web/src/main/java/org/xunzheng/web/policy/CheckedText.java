package org.xunzheng.web.policy;

import jakarta.faces.view.ViewScoped;
import java.io.Serializable;

/** The text that a page has checked, from the check to its submission. */
@ViewScoped
public class CheckedText implements Serializable {

    private static final long serialVersionUID = 1;

    private String text;

    String text() {
        return text;
    }

    void take(String checked) {
        text = checked;
    }
}
