package dev.bluewright.blueprint;

import dev.bluewright.blueprint.yaml.Node;
import dev.bluewright.blueprint.yaml.Span;
import dev.bluewright.blueprint.yaml.YamlProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one reading has found so far, and where everything stood. */
final class ReadingContext {
  private final String file;
  private final List<String> lines;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, Place> places = new LinkedHashMap<>();

  ReadingContext(String file, String text) {
    this.file = file;
    this.lines = text.lines().toList();
  }

  void report(Code code, Node at, Object... values) {
    findings.add(code.at(place(at.span()), values));
  }

  void reportNear(Code code, Node at, String word, Iterable<String> known, Object... values) {
    findings.add(code.near(place(at.span()), word, known, values));
  }

  void reportMeant(Code code, Node at, String word, Optional<String> meant, Object... values) {
    findings.add(code.meant(place(at.span()), word, meant, values));
  }

  void report(YamlProblem problem) {
    findings.add(
        problem.code().at(place(problem.line(), problem.column()), problem.values().toArray()));
  }

  void reportWhole(Code code, Object... values) {
    findings.add(code.at(Place.ofFile(file), values));
  }

  void remember(String path, Node at) {
    places.putIfAbsent(path, place(at.span()));
  }

  boolean failed() {
    return findings.stream().anyMatch(Finding::isError);
  }

  Places places() {
    return new Places(file, places);
  }

  /** The findings in the order of the text. */
  List<Finding> findings() {
    var sorted = new ArrayList<>(findings);
    sorted.sort(
        java.util.Comparator.comparingInt((Finding each) -> each.place().line())
            .thenComparingInt(each -> each.place().column())
            .thenComparing(Finding::code));
    return sorted;
  }

  private Place place(Span span) {
    return place(span.line(), span.column());
  }

  private Place place(int line, int column) {
    var source = line >= 1 && line <= lines.size() ? lines.get(line - 1) : "";
    return new Place(file, line, column, source);
  }
}
