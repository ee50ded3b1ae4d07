package dev.bluewright.http.port;

import dev.bluewright.http.HttpException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Values that cross a port, as the record of the port's interface that holds them.
 *
 * <p>Thread safety: immutable.
 *
 * @param <R> the record
 */
final class Crossing<R extends Record> {
  private final Class<R> type;
  private final RecordComponent[] components;

  Crossing(Class<R> type) {
    this.type = type;
    this.components = type.getRecordComponents();
  }

  /** Names of its values; one that is called like a Java keyword has an underscore after it. */
  List<String> names() {
    return Arrays.stream(components).map(each -> each.getName().replaceFirst("_$", "")).toList();
  }

  /** The values of a record, in the order of its components. */
  List<@Nullable Object> values(R record) {
    List<@Nullable Object> values = new ArrayList<>();
    for (RecordComponent component : components) {
      try {
        var accessor = component.getAccessor();
        accessor.setAccessible(true);
        values.add(accessor.invoke(record));
      } catch (ReflectiveOperationException e) {
        throw unusable(e);
      }
    }
    return values;
  }

  /** The record of some values. */
  R record(List<? extends @Nullable Object> values) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values.toArray());
    } catch (InvocationTargetException refused) {
      throw new HttpException("HTP-010", type.getName() + " refuses values: " + refused.getCause());
    } catch (ReflectiveOperationException e) {
      throw unusable(e);
    }
  }

  private HttpException unusable(ReflectiveOperationException e) {
    return new HttpException("HTP-010", type.getName() + " cannot be used: " + e);
  }

  /** Values as text, as forms of the web are sent; null is left out. */
  String text(List<? extends @Nullable Object> values) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < components.length; i++) {
      Object value = values.get(i);
      if (value != null) {
        String text = value instanceof BigDecimal d ? d.toPlainString() : value.toString();
        parts.add(components[i].getName() + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
      }
    }
    return String.join("&", parts);
  }

  /** The record of a text that {@link #text} made. */
  R read(String text) {
    Map<String, String> parts = new HashMap<>();
    for (String part : text.isEmpty() ? new String[0] : text.split("&", -1)) {
      int equals = part.indexOf('=');
      parts.put(
          part.substring(0, equals),
          URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
    }
    List<@Nullable Object> values = new ArrayList<>();
    for (RecordComponent component : components) {
      String value = parts.get(component.getName());
      values.add(value == null ? null : parsed(component.getType(), value));
    }
    return record(values);
  }

  private static Object parsed(Class<?> type, String text) {
    return switch (type.getSimpleName()) {
      case "long", "Long" -> Long.valueOf(text);
      case "boolean", "Boolean" -> Boolean.valueOf(text);
      case "BigDecimal" -> new BigDecimal(text);
      case "LocalDate" -> LocalDate.parse(text);
      case "LocalTime" -> LocalTime.parse(text);
      case "Instant" -> Instant.parse(text);
      case "UUID" -> UUID.fromString(text);
      case "String" -> text;
      default -> throw new HttpException("HTP-010", type.getName() + " cannot cross a port.");
    };
  }
}
