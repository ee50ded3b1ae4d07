package dev.bluewright.store;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

/** How names in Java become names in the database. */
final class Names {
  private static final int LONGEST = 63;
  private static final int KEPT = 54;

  private Names() {}

  /** {@code OrderItem} and {@code orderItem} become {@code order_item}. */
  static String snakeCase(String name) {
    StringBuilder result = new StringBuilder(name.length() + 8);
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isUpperCase(c) && startsWord(name, i)) {
        result.append('_');
      }
      result.append(c);
    }
    return result.toString().toLowerCase(Locale.ROOT);
  }

  /** {@code OrderItem} becomes {@code order item}. */
  static String words(String name) {
    return snakeCase(name).replace('_', ' ');
  }

  private static boolean startsWord(String name, int i) {
    if (i == 0 || name.charAt(i - 1) == '_') {
      return false;
    }
    boolean nextIsLower = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
    return !Character.isUpperCase(name.charAt(i - 1)) || nextIsLower;
  }

  /** {@code uq_task_title} and its like, shortened with a checksum beyond 63 characters. */
  static String constraint(String prefix, String table, String column) {
    String full = prefix + "_" + table + "_" + column;
    if (full.length() <= LONGEST) {
      return full;
    }
    CRC32 checksum = new CRC32();
    checksum.update(full.getBytes(StandardCharsets.UTF_8));
    return full.substring(0, KEPT) + String.format(Locale.ROOT, "_%08x", checksum.getValue());
  }
}
