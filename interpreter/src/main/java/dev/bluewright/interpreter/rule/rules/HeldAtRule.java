package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * "A regatta takes place on a certain day in a harbour", "schedule races for specific dates and
 * times": when and where something is.
 */
public final class HeldAtRule implements WordingRule {
  private static final String SOME =
      "(?:an? |the |one |certain |specific |particular |given |fixed |later |future |chosen |selected )+";
  private static final String MOMENT =
      "(?:(?<whole>date(?: ?/ ?| or )time)|(?<day>dates?|days?)(?<time>(?: and | / )(?:an? )?times?)?)";
  private static final String END = "(?= ?(?:[.,;)]|$)| and | so )";

  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              "(?:an? |the |each |every |all )*(?<owner>"
                  + Wording.NAME
                  + ") (?:takes? place|is held|are held|happens?) (?:on|at|in) "
                  + SOME
                  + "(?:"
                  + MOMENT
                  + "|(?<place>"
                  + Wording.NAME
                  + "))(?: (?:and )?(?:in|at) "
                  + SOME
                  + "(?<where>"
                  + Wording.NAME
                  + "))?"
                  + END),
          Pattern.compile(
              "(?:schedule|schedules|plan|plans|arrange|arranges|scheduling|planning|create|creates|make|makes|add|adds) (?:an? |the |new |their |his |her )*(?<owner>"
                  + Wording.NAME
                  + ") (?:for|on|at) "
                  + SOME
                  + MOMENT
                  + END));

  @Override
  public String name() {
    return "held-at";
  }

  @Override
  public List<String> keys() {
    return List.of("place ", "held ", "happen", "schedul", "plan", "arrange", " date", " day");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement
        .wording()
        .first(WAYS, found -> owner(found, lexicon).map(owner -> facts(owner, found, lexicon)))
        .orElse(List.of());
  }

  private static Optional<Noun> owner(Wording.Found found, Lexicon lexicon) {
    return found
        .noun("owner", lexicon)
        .filter(noun -> !lexicon.isActor(noun.text()) && !lexicon.isSystem(noun.head()))
        .filter(lexicon.fieldTypes()::mayBeThing);
  }

  private static List<Fact> facts(Noun owner, Wording.Found found, Lexicon lexicon) {
    var moments =
        Stream.of("whole", "day", "time")
            .filter(group -> found.text(group).isPresent())
            .map(group -> value(owner, called(group), found));
    var places =
        Stream.of("place", "where")
            .flatMap(group -> found.noun(group, lexicon).stream())
            .map(noun -> place(owner, noun, found, lexicon));
    return Stream.concat(moments, places).toList();
  }

  private static Noun called(String group) {
    return switch (group) {
      case "whole" -> Noun.of("date", "time");
      case "day" -> Noun.of("date");
      case String other -> Noun.of(other);
    };
  }

  private static Fact value(Noun owner, Noun field, Wording.Found found) {
    return new Fact.FieldOf(Optional.of(owner), field, false, found.span());
  }

  /** One of the things that are kept, or else its name. */
  private static Fact place(Noun owner, Noun noun, Wording.Found found, Lexicon lexicon) {
    return lexicon.isUsualThing(noun) && lexicon.fieldTypes().mayBeThing(noun)
        ? new Fact.RelationOf(Optional.of(owner), false, noun, found.span())
        : value(owner, noun, found);
  }
}
