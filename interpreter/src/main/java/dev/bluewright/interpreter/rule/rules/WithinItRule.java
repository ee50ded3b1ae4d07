package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * "Members of a group can post messages in it", "only the owner of a project sees its tasks": what
 * is done is done with what belongs to that one thing.
 */
public final class WithinItRule implements WordingRule {
  private static final String MAY =
      "(?:alone )?(?:(?:can|may|must|should|(?:is|are|should be) (?:allowed|able) to|(?:is|are) permitted to)(?: also| only)? )?";
  private static final String WHO =
      "(?:members?|owners?|creators?|collaborators?|participants?|moderators?) of (?:an?|the|each|that|every) (?<one>"
          + Wording.NAME
          + ") "
          + MAY;
  private static final String THEIR_MEMBERS = "(?<one>[a-z]+) (?:members?|owners?) " + MAY;
  private static final String VERBS = "[a-z]+(?:(?: ,| and| or| , and| , or) [a-z]+){0,4} ";
  private static final List<Pattern> WAYS =
      Stream.of(WHO, THEIR_MEMBERS).flatMap(WithinItRule::ways).toList();

  private static Stream<Pattern> ways(String who) {
    return Stream.of(
        Pattern.compile(who + VERBS + "(?:all )?(?:of )?(?<said>its (?<many>[a-z]+))"),
        Pattern.compile(
            who
                + VERBS
                + "(?:(?:an?|the|new|any|other|their|own) )*(?<many>[a-z]+) (?<said>(?:to|in|on|within|into|inside) it)"));
  }

  @Override
  public String name() {
    return "within-it";
  }

  @Override
  public List<String> keys() {
    return List.of(" its ", " it");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().all(WAYS, found -> read(found, lexicon));
  }

  private static Stream<Fact> read(Wording.Found found, Lexicon lexicon) {
    var one = found.noun("one", lexicon).filter(noun -> Things.isTold(noun, lexicon));
    var many = found.noun("many", lexicon).filter(noun -> Things.isTold(noun, lexicon));
    return one.isEmpty() || many.isEmpty() || one.equals(many)
        ? Stream.empty()
        : Stream.of(
            new Fact.RelationOf(Optional.of(many.get()), false, one.get(), found.span("said")));
  }
}
