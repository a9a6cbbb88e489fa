package org.xunzheng.web.layout;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.util.Locale;

/** Messages about what stands in an address come before there is a page; they are in the language of the page as well. */
public class LocaleOfPages extends ViewHandlerWrapper {

    public LocaleOfPages(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext faces) {
        return CDI.current().select(Language.class).get().getLocale();
    }
}
