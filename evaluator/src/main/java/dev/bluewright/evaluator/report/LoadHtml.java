package dev.bluewright.evaluator.report;

import dev.bluewright.evaluator.load.Capacity;
import java.util.List;
import java.util.stream.Collectors;

/** What a load showed, as a part of the page. A pure function. */
final class LoadHtml {
  private LoadHtml() {}

  static String of(Capacity capacity) {
    var sentences =
        LoadText.sentences(capacity).stream()
            .map(each -> "<li>" + ReportHtml.escaped(each) + "</li>\n")
            .collect(Collectors.joining());
    var head = "<h2 id=\"load\">Load and capacity</h2>\n<ul>\n" + sentences + "</ul>\n";
    return capacity.steps().isEmpty() ? head : head + figures(capacity);
  }

  private static String figures(Capacity capacity) {
    return "<p>"
        + LoadText.METHOD
        + "</p>\n"
        + LoadCharts.latency(capacity)
        + LoadCharts.throughput(capacity)
        + table(LoadText.STEP_COLUMNS, capacity.steps().stream().map(LoadText::row).toList())
        + LoadCharts.health(capacity)
        + table(LoadText.PROBE_COLUMNS, capacity.probes().stream().map(LoadText::row).toList());
  }

  private static String table(List<String> columns, List<List<String>> rows) {
    return "<table>\n<thead>"
        + row("th", columns)
        + "</thead>\n<tbody>\n"
        + rows.stream().map(each -> row("td", each)).collect(Collectors.joining())
        + "</tbody>\n</table>\n";
  }

  private static String row(String tag, List<String> cells) {
    return cells.stream()
        .map(each -> "<%s>%s</%s>".formatted(tag, ReportHtml.escaped(each), tag))
        .collect(Collectors.joining("", "<tr>", "</tr>\n"));
  }
}
