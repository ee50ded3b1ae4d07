package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * "See which walks I have signed up for": one's own registrations, each of a walk. "See the walkers
 * signed up for my walk": those of others, for what is one's own.
 */
public final class MineRule implements WordingRule {
  private static final String DEED =
      "(?:already )?(?<deed>signed[ _]up|registered|enrolled|subscribed|applied)[ _]";
  private static final String END = "(?= ?(?:[.,;)]|$))";

  private static final Pattern MINE =
      Pattern.compile(
          "(?:see|view|list|know|check|track|find out)(?: which| what| all)?(?: of)?(?: the)?"
              + " (?<thing>"
              + Wording.NAME
              + ") (?:that |which )?(?:i|they|he or she) (?:have |am |'m |'ve |are |has |is )?"
              + DEED
              + "(?:for|to|in)"
              + END);

  private static final Pattern OF_MINE =
      Pattern.compile(
          "(?:see|view|list|get|access|check|browse)(?: (?:an?|the|all))*(?: (?:full )?list of)?(?:"
              + " all| the)* "
              + Wording.NAME
              + " (?:(?:that|who) (?:have |has |are |is )?)?"
              + DEED
              + "(?:for|to|in|at) (?:my|our|their|his|her)(?: own)? (?<thing>"
              + Wording.NAME
              + ")"
              + END);

  @Override
  public String name() {
    return "mine";
  }

  @Override
  public List<String> keys() {
    return List.of("signed", "registered", "enrolled", "subscribed", "applied");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var wording = statement.wording();
    return Stream.concat(
            wording.all(MINE, found -> mine(found, lexicon)).stream(),
            wording.all(OF_MINE, found -> ofMine(found, lexicon)).stream())
        .toList();
  }

  private static Stream<Fact> mine(Wording.Found found, Lexicon lexicon) {
    return listed(
        found, lexicon, (made, _) -> new AccessFact.Own(made, AccessFact.Whose.OWN, found.span()));
  }

  private static Stream<Fact> ofMine(Wording.Found found, Lexicon lexicon) {
    return listed(
        found,
        lexicon,
        (_, thing) -> new AccessFact.Own(thing, AccessFact.Whose.THEIRS, found.span("thing")));
  }

  /** What those made who have signed up or applied is listed, each of a thing. */
  private static Stream<Fact> listed(
      Wording.Found found, Lexicon lexicon, BiFunction<Noun, Noun, Fact> own) {
    var made = lexicon.events().madeBy(verb(found.text("deed").orElse("")));
    var thing = found.noun("thing", lexicon);
    var span = found.span();
    return made.isEmpty() || thing.isEmpty()
        ? Stream.empty()
        : Stream.of(
            new Fact.OperationOn(Operation.LIST, made.get(), span),
            new Fact.RelationOf(made, false, thing.get(), span),
            own.apply(made.get(), thing.get()));
  }

  private static String verb(String deed) {
    return switch (deed) {
      case "enrolled" -> "enroll";
      case "subscribed" -> "subscribe";
      case "applied" -> "apply";
      case String _ -> "register";
    };
  }
}
