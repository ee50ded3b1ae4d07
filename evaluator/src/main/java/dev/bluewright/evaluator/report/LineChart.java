package dev.bluewright.evaluator.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A picture of lines over two axes, as SVG. A pure function.
 *
 * @param title what it shows
 * @param across what the horizontal axis is
 * @param up what the vertical axis is
 * @param logarithmic whether each step of the vertical axis is ten times the one before
 * @param lines what is drawn
 * @param marks what is marked on the horizontal axis
 */
record LineChart(
    String title,
    String across,
    String up,
    boolean logarithmic,
    List<Line> lines,
    List<Mark> marks) {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 340;
  private static final int LEFT = 70;
  private static final int RIGHT = 590;
  private static final int TOP = 40;
  private static final int BOTTOM = 290;
  private static final List<String> COLOURS =
      List.of("#1f6fb4", "#c8372d", "#2e9e5b", "#8a5cc2", "#b8860b");

  /** A point. */
  record Point(double x, double y) {}

  /** A line through points. */
  record Line(String name, List<Point> points) {}

  /** Something at one place of the horizontal axis. */
  record Mark(String name, double x) {}

  String svg() {
    var horizontal = Axis.linear(most(true));
    var vertical = logarithmic ? Axis.logarithmic(least(), most(false)) : Axis.linear(most(false));
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" font-family="sans-serif" font-size="12">
        <title>%s</title>
        <rect width="%d" height="%d" fill="#ffffff"/>
        <text x="%d" y="22" font-size="15">%s</text>
        %s%s%s%s<text x="%d" y="%d" text-anchor="middle">%s</text>
        <text transform="translate(16 %d) rotate(-90)" text-anchor="middle">%s</text>
        </svg>
        """
        .formatted(
            WIDTH,
            HEIGHT,
            WIDTH,
            HEIGHT,
            ReportHtml.escaped(title),
            WIDTH,
            HEIGHT,
            LEFT,
            ReportHtml.escaped(title),
            ticksAcross(horizontal),
            ticksUp(vertical),
            drawn(horizontal, vertical),
            marked(horizontal),
            (LEFT + RIGHT) / 2,
            HEIGHT - 12,
            ReportHtml.escaped(across),
            (TOP + BOTTOM) / 2,
            ReportHtml.escaped(up));
  }

  private double most(boolean ofX) {
    return points().stream().mapToDouble(each -> ofX ? each.x() : each.y()).max().orElse(1);
  }

  private double least() {
    return points().stream().mapToDouble(Point::y).filter(each -> each > 0).min().orElse(1);
  }

  private List<Point> points() {
    return lines.stream().flatMap(each -> each.points().stream()).toList();
  }

  private static String ticksAcross(Axis axis) {
    return axis.ticks().stream()
        .map(
            tick ->
                String.format(
                    Locale.ROOT,
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>%n",
                    x(axis, tick),
                    BOTTOM + 18,
                    Axis.shown(tick)))
        .collect(Collectors.joining());
  }

  private static String ticksUp(Axis axis) {
    return axis.ticks().stream()
        .map(
            tick ->
                String.format(
                    Locale.ROOT,
                    "<path d=\"M%d %.1fH%d\" stroke=\"#d8dde3\"/><text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>%n",
                    LEFT,
                    y(axis, tick),
                    RIGHT,
                    LEFT - 8,
                    y(axis, tick) + 4,
                    Axis.shown(tick)))
        .collect(Collectors.joining());
  }

  private String drawn(Axis horizontal, Axis vertical) {
    return IntStream.range(0, lines.size())
        .mapToObj(number -> drawn(number, horizontal, vertical))
        .collect(Collectors.joining());
  }

  private String drawn(int number, Axis horizontal, Axis vertical) {
    var colour = COLOURS.get(number % COLOURS.size());
    var line = lines.get(number);
    var points =
        line.points().stream()
            .map(
                each ->
                    String.format(
                        Locale.ROOT, "%.1f,%.1f", x(horizontal, each.x()), y(vertical, each.y())))
            .collect(Collectors.joining(" "));
    return String.format(
        Locale.ROOT,
        "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/><rect x=\"%d\" y=\"%d\" width=\"12\" height=\"12\" fill=\"%s\"/><text x=\"%d\" y=\"%d\">%s</text>%n",
        points,
        colour,
        RIGHT + 16,
        TOP + 20 * number,
        colour,
        RIGHT + 34,
        TOP + 20 * number + 11,
        ReportHtml.escaped(line.name()));
  }

  private String marked(Axis axis) {
    return marks.stream()
        .map(
            mark ->
                String.format(
                    Locale.ROOT,
                    "<path d=\"M%.1f %dV%d\" stroke=\"#5c6570\" stroke-dasharray=\"4 3\"/><text x=\"%.1f\" y=\"%d\" text-anchor=\"end\" fill=\"#5c6570\">%s</text>%n",
                    x(axis, mark.x()),
                    TOP,
                    BOTTOM,
                    x(axis, mark.x()) - 4,
                    TOP + 12 + 14 * marks.indexOf(mark),
                    ReportHtml.escaped(mark.name())))
        .collect(Collectors.joining());
  }

  private static double x(Axis axis, double value) {
    return LEFT + axis.share(value) * (RIGHT - LEFT);
  }

  private static double y(Axis axis, double value) {
    return BOTTOM - axis.share(value) * (BOTTOM - TOP);
  }
}
