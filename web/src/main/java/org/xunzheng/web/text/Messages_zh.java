package org.xunzheng.web.text;

/** All words in Chinese; the name is the one by which Java and Faces look for a language. */
public final class Messages_zh extends GatheredMessages {

    public Messages_zh() {
        super("zh");
    }
}
