package org.xunzheng.web.description;

import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbTransient;
import java.io.File;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.xunzheng.serial.Serial;
import org.xunzheng.web.rest.PageView;

/** The schemas of types, as JSON-B writes them; records and constants have one of their own, named after their type. */
final class Schemas {

    private final Components components;
    private final Sentences sentences;
    private final Map<String, Type> named = new HashMap<>();

    Schemas(Components components, Sentences sentences) {
        this.components = components;
        this.sentences = sentences;
    }

    Schema of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return ofGeneric(generic);
        }
        Class<?> one = (Class<?>) type;
        if (one == byte[].class || one == File.class) {
            return text("binary");
        }
        if (one.isEnum()) {
            return reference(name(one), one, constants(one));
        }
        return one == Serial.class || !one.isRecord() ? scalar(one) : ofRecord(one);
    }

    private Schema ofGeneric(ParameterizedType type) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] of = type.getActualTypeArguments();
        if (Collection.class.isAssignableFrom(raw)) {
            return OASFactory.createSchema().type(SchemaType.ARRAY).items(of(of[0]));
        }
        if (raw == Optional.class) {
            return of(of[0]);
        }
        if (raw == Map.class) {
            Schema object = OASFactory.createSchema().type(SchemaType.OBJECT);
            return of[1] == Object.class || of[1] instanceof WildcardType
                    ? object.additionalPropertiesBoolean(true)
                    : object.additionalPropertiesSchema(of(of[1]));
        }
        if (raw == PageView.class) {
            return ofPage((Class<?>) of[0], type);
        }
        throw new IllegalStateException("no schema for " + type);
    }

    private Schema ofPage(Class<?> row, Type type) {
        String name = "PageOf" + name(row);
        if (!isKnown(name, type)) {
            Schema page = object(PageView.class);
            page.addProperty(
                    "rows", OASFactory.createSchema().type(SchemaType.ARRAY).items(of(row)));
            for (RecordComponent component : PageView.class.getRecordComponents()) {
                if (component.getType() != List.class) {
                    page.addProperty(component.getName(), described(PageView.class, component));
                }
            }
            components.addSchema(name, page);
        }
        return reference(name);
    }

    private Schema ofRecord(Class<?> type) {
        String name = name(type);
        if (!isKnown(name, type)) {
            Schema object = object(type);
            for (RecordComponent component : type.getRecordComponents()) {
                if (!component.getAccessor().isAnnotationPresent(JsonbTransient.class)) {
                    object.addProperty(component.getName(), described(type, component));
                }
            }
            components.addSchema(name, object);
        }
        return reference(name);
    }

    private Schema object(Class<?> type) {
        Schema object = OASFactory.createSchema().type(SchemaType.OBJECT);
        sentences.of(type).ifPresent(object::description);
        return object;
    }

    /** A description beside a reference would not count: it stands where the reference leads. */
    private Schema described(Class<?> type, RecordComponent component) {
        Schema schema = of(component.getGenericType());
        if (schema.getRef() == null) {
            sentences.ofComponent(type, component.getName()).ifPresent(schema::description);
        }
        return schema;
    }

    /** Adds a schema of this name and refers to it. */
    Schema reference(String name, Type type, Schema schema) {
        if (!isKnown(name, type)) {
            components.addSchema(name, schema);
        }
        return reference(name);
    }

    private static Schema reference(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }

    /** Whether the name was given before; two types never share one. */
    private boolean isKnown(String name, Type type) {
        Type before = named.putIfAbsent(name, type);
        if (before != null && !before.equals(type)) {
            throw new IllegalStateException(before + " and " + type + " would both be named " + name);
        }
        return before != null;
    }

    private Schema constants(Class<?> type) {
        Schema schema = OASFactory.createSchema().type(SchemaType.STRING);
        sentences.of(type).ifPresent(schema::description);
        Arrays.stream(type.getEnumConstants())
                .map(one -> ((Enum<?>) one).name())
                .forEach(schema::addEnumeration);
        return schema;
    }

    private static Schema scalar(Class<?> type) {
        if (type == String.class || type == Serial.class) {
            return text(null);
        }
        if (type == UUID.class) {
            return text("uuid");
        }
        if (type == LocalDate.class) {
            return text("date");
        }
        if (type == Instant.class) {
            return text("date-time");
        }
        if (type == int.class || type == Integer.class || type == OptionalInt.class) {
            return OASFactory.createSchema().type(SchemaType.INTEGER).format("int32");
        }
        if (type == long.class || type == Long.class) {
            return OASFactory.createSchema().type(SchemaType.INTEGER).format("int64");
        }
        if (type == boolean.class || type == Boolean.class) {
            return OASFactory.createSchema().type(SchemaType.BOOLEAN);
        }
        if (type == BigDecimal.class || type == double.class || type == Double.class) {
            return OASFactory.createSchema().type(SchemaType.NUMBER);
        }
        if (type == Object.class || type == JsonObject.class) {
            return OASFactory.createSchema().type(SchemaType.OBJECT).additionalPropertiesBoolean(true);
        }
        throw new IllegalStateException("no schema for " + type);
    }

    static Schema text(String format) {
        return OASFactory.createSchema().type(SchemaType.STRING).format(format);
    }

    /** The type's own name, after that of the type around it; one that is a single word stands after its feature. */
    static String name(Class<?> type) {
        Class<?> around = type.getDeclaringClass();
        String own = type.getSimpleName().replaceAll("Resource$", "");
        if (around != null) {
            return name(around) + own;
        }
        String feature = type.getPackageName().replaceAll(".*\\.", "");
        boolean alone = own.matches("[A-Z][a-z]+") && own.equals(type.getSimpleName());
        return alone && !own.equalsIgnoreCase(feature)
                ? feature.substring(0, 1).toUpperCase(Locale.ROOT) + feature.substring(1) + own
                : own;
    }
}
