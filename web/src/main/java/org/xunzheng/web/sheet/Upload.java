package org.xunzheng.web.sheet;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;

/** The file that a page is about, from its choice to its confirmation; nothing else of it is kept in between. */
@Named
@ViewScoped
public class Upload implements Serializable {

    private static final long serialVersionUID = 1;

    private String name;
    private byte[] bytes;

    void take(String fileName, byte[] content) {
        name = fileName;
        bytes = content;
    }

    void forget() {
        name = null;
        bytes = null;
    }

    public boolean isThere() {
        return bytes != null;
    }

    public String getName() {
        return name;
    }

    byte[] bytes() {
        return bytes;
    }
}
