package dev.bluewright.interpreter.draft;

import dev.bluewright.blueprint.Names;
import dev.bluewright.blueprint.Requirement.Status;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Prescription;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.outline.Passage;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.resolve.work.Model;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Sentences that code follows which tells what they say: a sample of an answer that the service
 * gives otherwise, or a request with the parameter that they speak of.
 */
final class Samples {
  private static final Pattern ANSWER =
      Pattern.compile("(?i)\\b(respon\\w+|return\\w*|answer\\w*|result\\w*|output)\\b");

  /** "You can use a query parameter for this, i.e.": which one stands below. */
  private static final Pattern PARAMETER =
      Pattern.compile(
          "(?i)^[^,.;]{0,40}\\b(?:query|url) (?:string )?param(?:eter)?s?\\b[^,.;]{0,30}(?:i\\.e\\.|e\\.g\\.)?[.:]?$");

  private final IdentityHashMap<Heard, List<String>> asked = new IdentityHashMap<>();
  private final Set<Heard> unlike = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Lexicon lexicon;

  Samples(List<Heard> heard, Model model, Lexicon lexicon) {
    this.lexicon = lexicon;
    for (var at = 1; at < heard.size(); at++) {
      var before = heard.get(at - 1);
      if (isUnlike(heard.get(at), model)
          && ANSWER.matcher(before.statement().sentence().text()).find()) {
        unlike.add(before);
      }
      if (PARAMETER.matcher(before.statement().sentence().text()).find()) {
        asked.put(before, places(heard.get(at), model));
      }
    }
  }

  /** Where the parameters have their place that a request in code shows. */
  private static List<String> places(Heard code, Model model) {
    return code.facts().stream()
        .filter(fact -> fact instanceof Fact.Prescribed(Prescription.Asked _, _))
        .flatMap(fact -> model.places().getOrDefault(fact, List.of()).stream())
        .distinct()
        .toList();
  }

  /**
   * What becomes of a sentence: where its sample is not answered, it is not met; where the
   * parameter is taken that it shows, it is.
   */
  Outcome judged(Heard heard, Outcome outcome) {
    var parameters = asked.getOrDefault(heard, List.of());
    if (outcome.status() != Status.MET && !parameters.isEmpty()) {
      return new Outcome(Status.MET, parameters, Optional.empty());
    }
    return outcome.status() == Status.MET && unlike.contains(heard)
        ? Outcome.because(Status.UNSUPPORTED, lexicon.unsupported().why("sample"))
        : outcome;
  }

  private static boolean isUnlike(Heard heard, Model model) {
    return heard.statement().passage().kind() == Passage.Kind.CODE
        && heard.facts().stream()
            .anyMatch(
                fact ->
                    isShown(fact)
                        && (!model.places().containsKey(fact) || isOfOtherType(fact, model)));
  }

  /** Whether records in the sample are of a type that no answer calls them: it says "posters". */
  private static boolean isOfOtherType(Fact fact, Model model) {
    if (!(fact instanceof Fact.Prescribed(Prescription.Sample(_, _, var json), _))) {
      return false;
    }
    var types = model.entities().stream().map(each -> letters(Names.plural(each.name()))).toList();
    return typesIn(json).anyMatch(type -> !types.contains(letters(type)));
  }

  private static Stream<String> typesIn(Object json) {
    return switch (json) {
      case List<?> list -> list.stream().flatMap(Samples::typesIn);
      case Map<?, ?> record when record.containsKey("attributes") ->
          Stream.of(record.get("type")).filter(String.class::isInstance).map(String.class::cast);
      case Map<?, ?> members -> members.values().stream().flatMap(Samples::typesIn);
      case null, default -> Stream.empty();
    };
  }

  private static String letters(String name) {
    return name.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
  }

  private static boolean isShown(Fact fact) {
    return fact instanceof Fact.Prescribed(Prescription.Sample(var request, _, var json), _)
        && !request
        && !isEmpty(json);
  }

  /** Nothing of a record can be told of a list of none. */
  private static boolean isEmpty(Object json) {
    return switch (json) {
      case List<?> list -> list.isEmpty();
      case Map<?, ?> members ->
          members.values().stream().anyMatch(each -> each instanceof List<?> l && l.isEmpty());
      case Object _ -> false;
    };
  }
}
