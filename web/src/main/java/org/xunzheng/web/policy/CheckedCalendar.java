package org.xunzheng.web.policy;

import jakarta.faces.view.ViewScoped;
import java.io.Serializable;

/** Which year a page has checked a file for, and by which notice, from the check to the confirmation. */
@ViewScoped
public class CheckedCalendar implements Serializable {

    private static final long serialVersionUID = 1;

    private Integer year;
    private String source;

    Integer year() {
        return year;
    }

    String source() {
        return source;
    }

    void take(Integer checkedYear, String checkedSource) {
        year = checkedYear;
        source = checkedSource;
    }
}
