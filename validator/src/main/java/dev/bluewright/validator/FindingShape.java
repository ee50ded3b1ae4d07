package dev.bluewright.validator;

import dev.bluewright.blueprint.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings as maps and lists, for whoever writes JSON.
 *
 * <p>Thread safety: immutable.
 */
public final class FindingShape {
  private FindingShape() {}

  /** {@code [{code, severity, file, line, column, message, hint, repair}]}. */
  public static List<Map<String, Object>> of(List<Finding> findings) {
    return findings.stream().map(FindingShape::of).toList();
  }

  /** One finding; {@code hint} and {@code repair} are there where they are known. */
  public static Map<String, Object> of(Finding finding) {
    var shape = new LinkedHashMap<String, Object>();
    shape.put("code", finding.code());
    shape.put("severity", finding.severity().label());
    shape.put("file", finding.place().file());
    shape.put("line", finding.place().line());
    shape.put("column", finding.place().column());
    shape.put("message", finding.message());
    finding.hint().ifPresent(hint -> shape.put("hint", hint));
    finding
        .repair()
        .ifPresent(repair -> shape.put("repair", Map.of("word", repair.word(), "by", repair.by())));
    return shape;
  }
}
