package org.xunzheng.web.rest;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.xunzheng.serial.Serial;

/** Reads serials, ids and days in addresses; what is none is answered with 400 and says so, not with an empty 404. */
@Provider
public class PathParameters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        if (type == Serial.class) {
            return (ParamConverter<T>) new Converter<>(Serial::parse);
        }
        if (type == LocalDate.class) {
            return (ParamConverter<T>) new Converter<>(LocalDate::parse);
        }
        return type == UUID.class ? (ParamConverter<T>) new Converter<>(UUID::fromString) : null;
    }

    private record Converter<V>(Function<String, V> parse) implements ParamConverter<V> {

        @Override
        public V fromString(String text) {
            if (text == null) {
                return null;
            }
            try {
                return parse.apply(text);
            } catch (IllegalArgumentException | DateTimeException invalid) {
                throw new BadRequestException(invalid);
            }
        }

        @Override
        public String toString(V value) {
            return value.toString();
        }
    }
}
