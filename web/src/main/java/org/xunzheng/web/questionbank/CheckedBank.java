package org.xunzheng.web.questionbank;

import jakarta.faces.view.ViewScoped;
import java.io.Serializable;
import org.xunzheng.serial.Category;

/** For which training a page has checked a file of questions, from the check to the confirmation. */
@ViewScoped
public class CheckedBank implements Serializable {

    private static final long serialVersionUID = 1;

    private String training;
    private Category category;

    void take(String checkedTraining, Category checkedCategory) {
        training = checkedTraining;
        category = checkedCategory;
    }

    String training() {
        return training;
    }

    Category category() {
        return category;
    }
}
