package dev.bluewright.evaluator.fuzz;

import java.util.List;

/** JSON texts that break programs. Thread safety: immutable. */
final class HostileValues {
  static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "\"\"",
          "\"   \"",
          "[]",
          "{}",
          "[[[[[[]]]]]]",
          "0",
          "-0",
          "-1",
          "1.5",
          "1e400",
          "1e-400",
          "-1e999999999",
          "9223372036854775807",
          "9223372036854775808",
          "-9223372036854775809",
          "123456789012345678901234567890.12345678901234567890",
          "\"1\"",
          "\"NaN\"",
          "\"\\u0000\"",
          "\"before\\u0000after\"",
          "\"\\ud800\"",
          "\"\\udc00x\"",
          "\"\\u202e\\ufeff\\uffff\"",
          "\"'; DROP TABLE task; --\"",
          "\"${jndi:ldap://127.0.0.1/a}\"",
          "\"%s%n%x\"",
          "\"../../../../etc/passwd\"",
          "\"0000-00-00\"",
          "\"2026-02-30T25:61:61Z\"",
          "\"+999999999-01-01T00:00:00Z\"",
          "\"00000000-0000-0000-0000-000000000000\"",
          "\"" + "x".repeat(201) + "\"",
          "\"" + "é😀".repeat(5_000) + "\"",
          "\"" + "y".repeat(200_000) + "\"");

  /** Bodies that are not JSON, or not the JSON that is asked for. */
  static final List<String> BODIES =
      List.of(
          "",
          " ",
          "{",
          "}",
          "null",
          "true",
          "42",
          "\"text\"",
          "[]",
          "[{}]",
          "{\"title\":}",
          "{\"title\" \"x\"}",
          "{'title':'x'}",
          "{\"title\":\"x\",}",
          "{\"title\":\"x\"} {}",
          "{\"title\":\"x\"}garbage",
          "{\"title\":NaN}",
          "{\"title\":01}",
          "{\"title\":\"\n\"}",
          "{\"title\":\"\\x\"}",
          "<task><title>x</title></task>",
          "title=x",
          "\ufeff{",
          "[".repeat(100_000),
          "{\"a\":".repeat(50_000),
          "[".repeat(2_000) + "]".repeat(2_000),
          "{\"title\":" + "9".repeat(10_000) + "}");

  private HostileValues() {}
}
