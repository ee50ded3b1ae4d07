package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.DeedFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.language.VerbForms;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "Growers cannot review their own crates", "nobody can follow themselves". */
public final class NotOwnRule implements WordingRule {
  private static final String WHOSE = "(?:their|his|her|his or her|his/her|its|your|one's)";
  private static final String THEMSELVES =
      "(?:themselves|themself|himself|herself|oneself|yourself|himself or herself)";
  private static final String DOER = "(?:(?:an?|the|any|each) )?[a-z]+ ";
  private static final String NO =
      "(?:" + DOER + Wording.MUST_NOT + "|(?:no one|nobody|no [a-z]+) (?:can|may|should|must))";
  private static final String END = "(?= ?(?:[.;!,]|$))";

  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              NO
                  + " (?<verb>[a-z]+)(?: (?:on|for|to|in|at))? "
                  + WHOSE
                  + " own (?<thing>"
                  + Wording.NAME
                  + ")"
                  + END),
          Pattern.compile(NO + " (?<verb>[a-z]+) " + THEMSELVES + END));

  @Override
  public String name() {
    return "not-own";
  }

  @Override
  public List<String> keys() {
    return List.of(" own ", "sel");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().first(WAYS, found -> read(found, statement, lexicon)).stream()
        .flatMap(fact -> Stream.concat(Stream.of(fact), whose(fact)))
        .toList();
  }

  private static Optional<DeedFact.NotOwn> read(
      Wording.Found found, Statement statement, Lexicon lexicon) {
    var verb = VerbForms.base(found.text("verb").orElse(""));
    return lexicon.operations(verb).isEmpty() || lexicon.events().madeBy(verb).isPresent()
        ? Optional.of(
            new DeedFact.NotOwn(
                verb, found.noun("thing", lexicon), statement.sentence().text(), found.span()))
        : Optional.empty();
  }

  /** What is told as people's own is somebody's. */
  private static Stream<Fact> whose(DeedFact.NotOwn fact) {
    return fact.thing().stream()
        .map(thing -> new AccessFact.Own(thing, AccessFact.Whose.THEIRS, fact.span()));
  }
}
