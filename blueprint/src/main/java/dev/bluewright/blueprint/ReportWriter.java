package dev.bluewright.blueprint;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes what the records of an entity come to. */
final class ReportWriter {
  private final YamlText out;

  ReportWriter(YamlText out) {
    this.out = out;
  }

  void write(ReportModel report) {
    out.line(3, YamlText.key(report.name()) + ":");
    columns("by", report.by());
    columns("shows", report.shows());
    out.findPair(4, "where", report.where());
    if (report.sort().size() == 1) {
      out.pair(4, "sort", report.sort().getFirst());
    } else {
      out.list(4, "sort", report.sort());
    }
    out.findNumber(4, "limit", report.limit());
    access(report.access());
  }

  private void columns(String key, Map<String, String> columns) {
    if (!columns.isEmpty()) {
      out.line(
          4,
          key
              + ": "
              + columns.entrySet().stream()
                  .map(
                      each -> YamlText.key(each.getKey()) + ": " + YamlText.inFlow(each.getValue()))
                  .collect(Collectors.joining(", ", "{", "}")));
    }
  }

  private void access(List<AccessModel> access) {
    if (!access.isEmpty()) {
      out.line(4, "access: " + EntityWriter.who(access));
    }
  }
}
