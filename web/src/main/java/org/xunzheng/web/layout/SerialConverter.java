package org.xunzheng.web.layout;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.serial.InvalidSerial;
import org.xunzheng.serial.Serial;

/** Reads what an address names; what is malformed names nothing. */
@FacesConverter(forClass = Serial.class)
public class SerialConverter implements Converter<Serial> {

    @Override
    public Serial getAsObject(FacesContext faces, UIComponent component, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Serial.parse(text);
        } catch (InvalidSerial malformed) {
            throw new NotFound(text);
        }
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, Serial value) {
        return value == null ? "" : value.toString();
    }
}
