package org.xunzheng.web.layout;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.util.Arrays;
import org.xunzheng.web.text.Texts;

/** One of what can be chosen, by the name of its constant: of a list on a page, or in an address that somebody typed. */
@FacesConverter(forClass = Enum.class)
public class ChoiceConverter implements Converter<Enum<?>> {

    private final Class<?> type;

    /** Faces hands over the enumeration that is wanted. */
    public ChoiceConverter(Class<?> type) {
        this.type = type;
    }

    @Override
    public Enum<?> getAsObject(FacesContext faces, UIComponent component, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .<Enum<?>>map(constant -> (Enum<?>) constant)
                .filter(constant -> constant.name().equals(typed.strip()))
                .findFirst()
                .orElseThrow(() -> unknown(faces, typed.strip()));
    }

    private static ConverterException unknown(FacesContext faces, String typed) {
        String message = Texts.in(faces.getViewRoot().getLocale()).message("choice.unknown", typed);
        return new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, message, message));
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, Enum<?> choice) {
        return choice == null ? "" : choice.name();
    }
}
