package dev.bluewright.interpreter.resolve.things;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The name of the system: from what the text calls it, or from what it keeps. */
public final class SystemName {
  private static final Set<String> DROPPED =
      Set.of(
          "management",
          "managing",
          "the",
          "a",
          "an",
          "of",
          "for",
          "web",
          "rest",
          "backend",
          "simple",
          "tracking");
  private static final int LONGEST = 50;

  private SystemName() {}

  /** The name, in lower case with hyphens. */
  public static String of(List<Heard> heard, Workspace work) {
    var named =
        heard.stream()
            .flatMap(each -> each.facts().stream())
            .filter(Fact.SystemNamed.class::isInstance)
            .map(Fact.SystemNamed.class::cast)
            .filter(fact -> fact.words().size() > 1)
            .findFirst();
    var name = named.map(fact -> join(fact.words().stream().map(SystemName::shortened))).orElse("");
    if (name.indexOf('-') > 0) {
      if (!work.entities().isEmpty()) {
        named.ifPresent(fact -> work.placed(fact, List.of("system.name")));
      }
      return name;
    }
    var about =
        work.entities().stream()
            .findFirst()
            .map(entity -> entity.noun().words())
            .orElse(List.of("my"));
    var derived = join(Stream.concat(about.stream(), Stream.of("api")));
    work.assume("system.name", derived, "the text does not name the system");
    return derived;
  }

  private static String shortened(String word) {
    return switch (word) {
      case "application" -> "app";
      case "apis" -> "api";
      case String other -> other;
    };
  }

  private static String join(Stream<String> words) {
    var kept =
        words
            .map(
                word ->
                    word.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^[-0-9]+|-+$", ""))
            .filter(word -> !word.isEmpty() && !DROPPED.contains(word))
            .toList();
    var name =
        String.join("-", kept.size() > 4 ? kept.subList(kept.size() - 4, kept.size()) : kept);
    return name.length() <= LONGEST
        ? name
        : name.substring(name.length() - LONGEST).replaceAll("^[-0-9]+", "");
  }
}
