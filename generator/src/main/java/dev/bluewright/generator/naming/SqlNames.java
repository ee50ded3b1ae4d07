package dev.bluewright.generator.naming;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.CRC32;

/** Names of tables, columns and constraints, as runtime/store/README.md lays down. */
public final class SqlNames {
  private static final int LONGEST = 63;
  private static final int KEPT = 54;

  private SqlNames() {}

  /** {@code OrderItem} and {@code orderItem} become {@code order_item}. */
  public static String snakeCase(String name) {
    var result = new StringBuilder();
    for (var i = 0; i < name.length(); i++) {
      if (Character.isUpperCase(name.charAt(i)) && startsWord(name, i)) {
        result.append('_');
      }
      result.append(name.charAt(i));
    }
    return result.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean startsWord(String name, int i) {
    if (i == 0 || name.charAt(i - 1) == '_') {
      return false;
    }
    var nextIsLower = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
    return !Character.isUpperCase(name.charAt(i - 1)) || nextIsLower;
  }

  /** {@code uq_task_title} and its like, shortened with a checksum beyond 63 characters. */
  public static String constraint(String prefix, String... parts) {
    var full = prefix + "_" + String.join("_", parts);
    if (full.length() <= LONGEST) {
      return full;
    }
    var checksum = new CRC32();
    checksum.update(full.getBytes(StandardCharsets.UTF_8));
    return full.substring(0, KEPT) + "_" + HexFormat.of().toHexDigits((int) checksum.getValue());
  }
}
