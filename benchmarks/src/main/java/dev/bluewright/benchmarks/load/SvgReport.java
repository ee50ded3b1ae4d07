package dev.bluewright.benchmarks.load;

import java.util.List;
import java.util.Locale;

/**
 * The throughput of a report as bars in an SVG image.
 *
 * <p>Text and rectangles only, so that the image needs no library and is the same on every machine.
 * Thread safety: safe.
 */
final class SvgReport {
  private static final int LABELS = 230;
  private static final int BARS = 470;
  private static final int LINE = 24;

  private SvgReport() {}

  /** Draws the results for a number of connections. */
  static String write(Report report, int connections) {
    var body = new StringBuilder();
    var y = 80;
    for (var which : Case.values()) {
      var results =
          report.results().stream()
              .filter(result -> result.which() == which && result.connections() == connections)
              .toList();
      y = group(body, which, results, y);
    }
    return """
        <svg xmlns="http://www.w3.org/2000/svg" width="800" height="%d" viewBox="0 0 800 %d" \
        font-family="system-ui, sans-serif" font-size="13">
        <rect width="100%%" height="100%%" fill="#ffffff"/>
        <text x="16" y="26" font-size="16" font-weight="600" fill="#1f2937">Answers a second, \
        %d connections</text>
        <text x="16" y="46" font-size="11" fill="#6b7280">%s</text>
        <text x="16" y="62" font-size="11" fill="#6b7280">PostgreSQL: %s</text>
        %s</svg>
        """
        .formatted(y + 8, y + 8, connections, caption(report), report.database(), body);
  }

  private static int group(StringBuilder body, Case which, List<Result> results, int top) {
    var most = results.stream().mapToDouble(r -> r.median().throughput()).max().orElse(1);
    body.append(
        "<text x=\"16\" y=\"%d\" font-weight=\"600\" fill=\"#1f2937\">%s</text>\n"
            .formatted(top + 16, which.title()));
    var y = top + LINE;
    for (var result : results) {
      body.append(bar(result, most, y));
      y += LINE;
    }
    return y + LINE / 2;
  }

  private static String bar(Result result, double most, int y) {
    var throughput = result.median().throughput();
    var width = Math.max(1, Math.round(throughput / most * BARS));
    var colour = result.subject().startsWith("generated") ? "#2563eb" : "#9ca3af";
    return String.format(
        Locale.ROOT,
        """
        <text x="%d" y="%d" text-anchor="end" fill="#374151">%s</text>
        <rect x="%d" y="%d" width="%d" height="16" fill="%s"/>
        <text x="%d" y="%d" fill="#374151">%,.0f</text>
        """,
        LABELS - 8,
        y + 13,
        result.subject(),
        LABELS,
        y,
        width,
        colour,
        LABELS + width + 6,
        y + 13,
        throughput);
  }

  private static String caption(Report report) {
    return report.date() + " · " + report.machine();
  }
}
