package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "See which walks I have signed up for": one's own registrations, each of a walk. */
public final class MineRule implements WordingRule {
  private static final Pattern WAY =
      Pattern.compile(
          "(?:see|view|list|know|check|track|find out)(?: which| what| all)?(?: of)?(?: the)?"
              + " (?<thing>"
              + Wording.NAME
              + ") (?:that |which )?(?:i|they|he or she) (?:have |am |'m |'ve |are |has |is"
              + " )?(?:already )?(?<deed>signed[ _]up|registered|enrolled|subscribed|applied)["
              + " _](?:for|to|in)(?= ?(?:[.,;)]|$))");

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
    return statement.wording().all(WAY, found -> read(found, lexicon));
  }

  private static Stream<Fact> read(Wording.Found found, Lexicon lexicon) {
    var made = madeBy(found.text("deed").orElse(""), lexicon);
    var thing = found.noun("thing", lexicon);
    var span = found.span();
    return made.isEmpty() || thing.isEmpty()
        ? Stream.empty()
        : Stream.of(
            new Fact.OperationOn(Operation.LIST, made.get(), span),
            new Fact.RelationOf(made, false, thing.get(), span),
            new Fact.Own(made.get(), Fact.Whose.OWN, span));
  }

  /** What those made who have signed up or applied. */
  static Optional<Noun> madeBy(String deed, Lexicon lexicon) {
    return lexicon.events().madeBy(verb(deed));
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
