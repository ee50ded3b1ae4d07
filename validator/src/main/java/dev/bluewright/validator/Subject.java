package dev.bluewright.validator;

import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.Code;
import dev.bluewright.blueprint.Finding;
import dev.bluewright.blueprint.Ownership;
import dev.bluewright.blueprint.Places;
import dev.bluewright.blueprint.Reading;
import dev.bluewright.blueprint.Tenancy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** A blueprint under examination, with every owner that a trait stands for, and every tenant. */
final class Subject {
  private static final Comparator<Finding> IN_TEXT =
      Comparator.comparingInt((Finding finding) -> finding.place().line())
          .thenComparingInt(finding -> finding.place().column())
          .thenComparing(Finding::code);

  private final Blueprint blueprint;
  private final Places places;
  private final List<Finding> findings = new ArrayList<>();

  private Subject(Blueprint blueprint, Places places) {
    this.blueprint = blueprint;
    this.places = places;
  }

  static List<Finding> findings(Reading reading, List<Check> checks) {
    if (reading.blueprint().isEmpty()) {
      return List.of();
    }
    var subject =
        new Subject(
            Tenancy.complete(Ownership.complete(reading.blueprint().get())), reading.places());
    checks.forEach(check -> check.check(subject));
    return subject.findings.stream().sorted(IN_TEXT).toList();
  }

  Blueprint blueprint() {
    return blueprint;
  }

  void report(Code code, String path, Object... values) {
    findings.add(code.at(places.of(path), values));
  }

  void reportNear(Code code, String path, String word, Collection<String> known, Object... values) {
    findings.add(code.near(places.of(path), word, known, values));
  }

  /** What a part names must be there: one of the known, which are said to be what. */
  void requireKnown(String path, String name, Collection<String> known, String what) {
    if (!known.contains(name)) {
      reportNear(Code.UNKNOWN_REFERENCE, path, name, known, name, what);
    }
  }

  /** Words in backticks, joined by commas. */
  static String quoted(Collection<String> words) {
    return words.isEmpty()
        ? "none"
        : String.join(", ", words.stream().map(word -> "`" + word + "`").toList());
  }
}
