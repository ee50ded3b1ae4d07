package dev.bluewright.blueprint;

import java.util.ArrayList;
import java.util.List;

/** Writes the times in which no two records may overlap. */
final class SpanWriter {
  private final YamlText out;

  SpanWriter(YamlText out) {
    this.out = out;
  }

  void write(List<SpanModel> spans) {
    if (!spans.isEmpty()) {
      out.line(2, "noOverlap:");
      spans.forEach(span -> out.line(3, "- {" + String.join(", ", parts(span)) + "}"));
    }
  }

  private static List<String> parts(SpanModel span) {
    var parts = new ArrayList<String>();
    if (span.of().size() == 1) {
      parts.add("of: " + YamlText.inFlow(span.of().getFirst()));
    } else if (!span.of().isEmpty()) {
      parts.add("of: " + YamlText.flow(span.of()));
    }
    parts.add("from: " + YamlText.inFlow(span.from()));
    parts.add("to: " + YamlText.inFlow(span.to()));
    span.unless().ifPresent(text -> parts.add("unless: " + YamlText.inFlow(text)));
    return parts;
  }
}
