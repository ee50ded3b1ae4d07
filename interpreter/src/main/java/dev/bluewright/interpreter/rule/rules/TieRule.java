package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** "Members can like photos", "follow other users", "readers bookmark articles". */
public final class TieRule implements Rule {
  private static final String LEAD =
      "(?:(?<doer>[a-z]+) (?:can|may|could|should|will|must|should be able to|must be able to|will be able to|can also"
          + "|are able to|is able to|are allowed to)(?: also)?(?: [a-z]+(?: ,)? (?:and|or))?"
          + "|^(?:[a-z]+ (?:and|or))?|to(?: [a-z]+(?: ,)? (?:and|or))?|,(?: and| or)?)";

  @Override
  public String name() {
    return "tie";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    var wording = Wording.of(statement);
    wording.each(way(lexicon), found -> read(found, lexicon, facts));
    return List.copyOf(facts);
  }

  private static Pattern way(Lexicon lexicon) {
    var verbs = lexicon.events().tyingPattern();
    return Pattern.compile(
        LEAD
            + " ?(?<verb>"
            + verbs
            + ")(?: ?(?:/| and | or )(?:un|down)[a-z]+)?(?: for| on)? (?<which>an?|the|any|each|other|another|each other|one another's|other people 's|his|their)?"
            + " ?(?:other )?(?<thing>[a-z]+(?: (?:item|post|entry|list)s?)?)(?<more>(?: ,| and| or) (?:other )?[a-z]+)?");
  }

  private static void read(Wording.Found found, Lexicon lexicon, List<Fact> facts) {
    var verb = found.text("verb").orElse("");
    var thing = found.noun("thing", lexicon);
    var made = lexicon.events().tiedBy(verb);
    if (thing.isEmpty() || made.isEmpty() || !isThing(found, thing.get(), lexicon)) {
      return;
    }
    var doer =
        found
            .noun("doer", lexicon)
            .filter(noun -> lexicon.isActor(noun.head()) || lexicon.isUsualThing(noun))
            .filter(noun -> !lexicon.isSystem(noun.head()) && !isPronoun(noun))
            .orElse(Noun.of("user"));
    facts.add(new Fact.Tie(verb, made.get(), doer, thing.get(), found.span()));
  }

  private static boolean isPronoun(Noun noun) {
    return List.of("i", "we", "you", "they", "it", "one", "people", "anyone", "everyone")
        .contains(noun.head());
  }

  /** Whether things are counted: "like photos", "like a photo"; not "like Twitter". */
  private static boolean isThing(Wording.Found found, Noun thing, Lexicon lexicon) {
    var plural = found.text("thing").filter(text -> !text.equals(thing.text())).isPresent();
    return (plural || found.text("which").isPresent())
        && !lexicon.isGeneric(thing.text())
        && !lexicon.isSystem(thing.head())
        && lexicon.fieldTypes().mayBeThing(thing);
  }
}
