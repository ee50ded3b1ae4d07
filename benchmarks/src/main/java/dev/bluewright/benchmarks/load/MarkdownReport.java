package dev.bluewright.benchmarks.load;

import java.util.Locale;

/** A report as a Markdown document, also readable in a terminal. Thread safety: safe. */
final class MarkdownReport {
  private MarkdownReport() {}

  static String write(Report report) {
    var text = new StringBuilder();
    text.append("Date: ").append(report.date()).append("  \nMachine: ").append(report.machine());
    text.append("  \nPostgreSQL: ").append(report.database());
    text.append("  \nCommand: `").append(report.command()).append("`\n\n");
    text.append("| case | connections | subject | per second | p50 ms | p99 ms | errors |\n");
    text.append("|---|---:|---|---:|---:|---:|---:|\n");
    report.results().forEach(result -> text.append(row(result)));
    text.append("\n| service | start-up to first answer, ms | peak resident memory, MiB |\n");
    text.append("|---|---:|---:|\n");
    for (var footprint : report.footprints()) {
      text.append(
          "| %s | %d | %d |\n"
              .formatted(footprint.subject(), footprint.startup(), footprint.peakMemory()));
    }
    return text.toString();
  }

  static String row(Result result) {
    var median = result.median();
    return String.format(
        Locale.ROOT,
        "| %s | %d | %s | %,.0f | %.2f | %.2f | %d |\n",
        result.which().title(),
        result.connections(),
        result.subject(),
        median.throughput(),
        median.p50(),
        median.p99(),
        median.refused() + median.broken());
  }
}
