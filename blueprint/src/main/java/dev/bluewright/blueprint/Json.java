package dev.bluewright.blueprint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Maps and lists as indented JSON. */
final class Json {
  private final StringBuilder text = new StringBuilder();

  private Json() {}

  static String text(Object value) {
    var json = new Json();
    json.write(value, 0);
    return json.text.append('\n').toString();
  }

  /** A map of keys and values, one after the other. */
  static Map<String, Object> map(Object... keysAndValues) {
    var map = new LinkedHashMap<String, Object>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put(keysAndValues[i].toString(), keysAndValues[i + 1]);
    }
    return map;
  }

  private void write(Object value, int level) {
    switch (value) {
      case Map<?, ?> map -> object(map, level);
      case List<?> list -> array(list, level);
      case String string -> text.append(YamlText.quoted(string));
      case Number _, Boolean _ -> text.append(value);
      default -> throw new BlueprintException("Not JSON: " + value.getClass());
    }
  }

  private void object(Map<?, ?> map, int level) {
    if (map.isEmpty()) {
      text.append("{}");
      return;
    }
    text.append('{');
    var comma = "";
    for (var entry : map.entrySet()) {
      text.append(comma);
      line(level + 1);
      text.append(YamlText.quoted(String.valueOf(entry.getKey()))).append(": ");
      write(entry.getValue(), level + 1);
      comma = ",";
    }
    line(level);
    text.append('}');
  }

  private void array(List<?> list, int level) {
    boolean flat = list.stream().noneMatch(item -> item instanceof Map<?, ?>);
    if (flat) {
      var items = new ArrayList<String>();
      list.forEach(
          item -> items.add(item instanceof String word ? YamlText.quoted(word) : item.toString()));
      text.append('[').append(String.join(", ", items)).append(']');
      return;
    }
    text.append('[');
    var comma = "";
    for (var item : list) {
      text.append(comma);
      line(level + 1);
      write(item, level + 1);
      comma = ",";
    }
    line(level);
    text.append(']');
  }

  private void line(int level) {
    text.append('\n').append("  ".repeat(level));
  }
}
