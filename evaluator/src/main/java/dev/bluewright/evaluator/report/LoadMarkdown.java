package dev.bluewright.evaluator.report;

import dev.bluewright.evaluator.load.Capacity;
import java.util.List;
import java.util.stream.Collectors;

/** What a load showed, in Markdown. A pure function. */
final class LoadMarkdown {
  private LoadMarkdown() {}

  static String of(Capacity capacity) {
    var text = new StringBuilder("\n## Load and capacity\n\n");
    LoadText.sentences(capacity).forEach(each -> text.append("- ").append(each).append('\n'));
    if (capacity.steps().isEmpty()) {
      return text.toString();
    }
    text.append('\n').append(LoadText.METHOD).append("\n\n");
    text.append(
        table(LoadText.STEP_COLUMNS, capacity.steps().stream().map(LoadText::row).toList()));
    text.append('\n');
    text.append(
        table(LoadText.PROBE_COLUMNS, capacity.probes().stream().map(LoadText::row).toList()));
    text.append("\n![latency](load-latency.svg)\n![throughput](load-throughput.svg)\n");
    return text.append("![health](load-health.svg)\n").toString();
  }

  private static String table(List<String> columns, List<List<String>> rows) {
    return line(columns)
        + line(columns.stream().map(_ -> "---").toList())
        + rows.stream().map(LoadMarkdown::line).collect(Collectors.joining());
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
