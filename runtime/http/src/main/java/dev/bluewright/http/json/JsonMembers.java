package dev.bluewright.http.json;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The members of a JSON object; the object must be one that this service wrote. */
public final class JsonMembers {
  private JsonMembers() {}

  /** Each value as it is written, by the name of its member, in order. */
  public static Map<String, String> of(String object) {
    byte[] json = object.getBytes(StandardCharsets.UTF_8);
    Map<String, String> members = new LinkedHashMap<>();
    int at = 1;
    while (at < json.length - 1) {
      int colon = JsonItems.endOfText(json, at) + 1;
      int end = JsonItems.end(json, colon + 1);
      members.put(text(json, at + 1, colon - 1), text(json, colon + 1, end));
      at = end + 1;
    }
    return members;
  }

  private static String text(byte[] json, int from, int to) {
    return new String(json, from, to - from, StandardCharsets.UTF_8);
  }
}
