package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Prescription;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** "The "results" field is an array of objects": the member of an answer that holds the records. */
public final class EnvelopeRule implements Rule {
  private static final String MEMBER = "[\"'“]?([a-z][A-Za-z_]*)[\"'”]?";
  private static final String KIND = "(?:field|key|property|member)";
  private static final String MANY =
      ",? (?:(?:which|that) )?(?:is|contains|holds|containing|holding|with) (?:an array|a list) of"
          + " (?:json )?(?:objects(?:, each (?:representing|describing|being) an? [a-z]+(?: that"
          + " match(?:es|ed) the (?:search )?(?:query|term|criteria))?)?|[a-z]+)(?=[.,;]|$)";

  /** The member is named before the word for it, or after. */
  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile("(?:[Tt]h(?:is|e)|an?) " + MEMBER + " " + KIND + MANY),
          Pattern.compile(KIND + "(?: named| called)? [\"'“]([a-z][A-Za-z_]*)[\"'”]" + MANY));

  @Override
  public String name() {
    return "envelope";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var text = statement.sentence().text();
    return CountedList.in(statement.sentence().prose())
        .map(list -> shown(list.shown(), list.place(), statement))
        .or(
            () ->
                WAYS.stream()
                    .flatMap(way -> way.matcher(text).results())
                    .map(found -> shown(many(found.group(1)), place(found), statement))
                    .findFirst())
        .stream()
        .toList();
  }

  private static Map<String, Object> many(String member) {
    return Map.of(member, List.of(Map.of("id", "")));
  }

  private static Span place(MatchResult found) {
    return new Span(found.start(), found.end());
  }

  private static Fact shown(Object json, Span place, Statement statement) {
    return new Fact.Prescribed(
        new Prescription.Sample(false, Optional.empty(), json),
        statement.sentence().prose().place(place.start(), place.end()));
  }
}
