package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * "Each bill contains different lines for every charge", "a tray has several pies corresponding to
 * a recipe": what each of the parts is for.
 */
public final class ForEachRule implements WordingRule {
  private static final Pattern WAY =
      Pattern.compile(
          "(?:^|(?<= : )|(?<=: ))(?:(?:each|every|an?|the) )?(?<whole>"
              + Wording.NAME
              + ") (?:: )?(?:(?:will|should|must|can) )?(?:contains?|consists? of|is made up of|has|have)"
              + " (?:different |separate |several |multiple |individual |many |(?:one|zero) or more |at least one )?(?<part>"
              + Wording.NAME
              + ") (?<each>(?:for (?:every|each)|(?:each )?(?:corresponding|relating|referring|linked) to (?:an?|one)) (?<other>"
              + Wording.NAME
              + "))(?: (?<end>(?:for|of|against|on) (?:the|an?|that|each) (?<last>"
              + Wording.NAME
              + ")))?(?= ?(?:[.;:]|$))");

  /** Words for an amount of money that each part tells. */
  private static final Set<String> AMOUNTS = Set.of("charge", "cost", "fee", "expense");

  @Override
  public String name() {
    return "for-each";
  }

  @Override
  public List<String> keys() {
    return List.of(" for every ", " for each ", "ing to ", " linked to ");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    statement.wording().each(WAY, found -> read(found, lexicon, facts));
    return facts;
  }

  private static void read(Wording.Found found, Lexicon lexicon, List<Fact> facts) {
    var whole = thing("whole", found, lexicon);
    var part = thing("part", found, lexicon);
    var other = thing("other", found, lexicon);
    if (whole.isEmpty() || part.isEmpty() || other.isEmpty() || whole.equals(part)) {
      return;
    }
    facts.add(new Fact.RelationOf(whole, true, part.get(), found.span("part")));
    facts.add(
        AMOUNTS.contains(other.get().text())
            ? new Fact.FieldOf(part, other.get(), false, found.span("each"))
            : new Fact.RelationOf(part, false, other.get(), found.span("each")));
    thing("last", found, lexicon)
        .filter(noun -> !noun.equals(whole.get()))
        .ifPresent(noun -> facts.add(new Fact.RelationOf(whole, false, noun, found.span("end"))));
  }

  private static Optional<Noun> thing(String group, Wording.Found found, Lexicon lexicon) {
    return found
        .text(group)
        .flatMap(_ -> found.noun(group, lexicon))
        .filter(noun -> !lexicon.isGeneric(noun.head()) && !lexicon.isSystem(noun.head()));
  }
}
