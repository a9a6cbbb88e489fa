package org.xunzheng.web.layout;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xunzheng.web.text.Texts;

/** Reads a day as people type it: {@code 2026-11-20}, {@code 20261120}, {@code 2026/11/20}, 2026年11月20日. */
@FacesConverter("day")
public class DayConverter implements Converter<LocalDate> {

    private static final Pattern DAY = Pattern.compile(
            "(\\d{4})(?:[-/.年\\s]*(\\d{2})[-/.月\\s]*(\\d{2})|[-/.年\\s]+(\\d{1,2})[-/.月\\s]+(\\d{1,2}))日?");

    @Override
    public LocalDate getAsObject(FacesContext faces, UIComponent component, String typed) {
        try {
            return read(typed).orElse(null);
        } catch (DateTimeException malformed) {
            throw malformed(faces, typed.strip());
        }
    }

    /**
     * The day that somebody typed; none where nothing was.
     *
     * @throws DateTimeException for what is no day
     */
    public static Optional<LocalDate> read(String typed) {
        String text = typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher matcher = DAY.matcher(text);
        if (!matcher.matches()) {
            throw new DateTimeException("no day: " + text);
        }
        boolean padded = matcher.group(2) != null;
        return Optional.of(LocalDate.of(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(padded ? 2 : 4)),
                Integer.parseInt(matcher.group(padded ? 3 : 5))));
    }

    private static ConverterException malformed(FacesContext faces, String text) {
        String message = Texts.in(faces.getViewRoot().getLocale()).message("day.malformed", text);
        return new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, message, message));
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
