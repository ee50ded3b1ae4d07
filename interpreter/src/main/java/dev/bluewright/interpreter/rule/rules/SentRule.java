package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "See only messages that they sent or received": theirs are those that they are a side of. */
public final class SentRule implements WordingRule {
  private static final String VERB =
      "(?:see|view|list|read|access|get|browse|retrieve|delete|edit|update|search)";
  private static final Pattern WAY =
      Pattern.compile(
          "(?<only>only )?(?:"
              + VERB
              + " )(?<alone>only )?(?:the |all |all of the |any )?(?<thing>"
              + Wording.NAME
              + ") (?:that |which )?(?:they|he or she|i|you|we) (?:have |had |'ve )?(?:either )?"
              + "(?<one>sent|received)(?: (?:and|or|and/or|/) (?:have )?(?<other>sent|received))?");

  @Override
  public String name() {
    return "sent";
  }

  @Override
  public List<String> keys() {
    return List.of("sent", "received");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().all(WAY, found -> read(found, lexicon));
  }

  private static Stream<Fact> read(Wording.Found found, Lexicon lexicon) {
    var thing = found.noun("thing", lexicon);
    if (thing.isEmpty()) {
      return Stream.empty();
    }
    var alone = found.text("only").isPresent() || found.text("alone").isPresent();
    var span = found.span();
    var facts = new ArrayList<Fact>();
    facts.add(
        new AccessFact.Own(
            thing.get(), alone ? AccessFact.Whose.ALONE : AccessFact.Whose.OWN, span));
    var received =
        Stream.of(found.text("one"), found.text("other"))
            .flatMap(Optional::stream)
            .anyMatch("received"::equals);
    if (received) {
      facts.add(new Fact.FieldOf(thing, Noun.of("recipient"), false, span));
    }
    return facts.stream();
  }
}
