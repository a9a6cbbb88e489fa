package org.xunzheng.web.text;

/** All words in English; the name is the one by which Java and Faces look for a language. */
public final class Messages_en extends GatheredMessages {

    public Messages_en() {
        super("en");
    }
}
