package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Nouns;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** "Leases have three states: new, signed and ended": the values of a status. */
public final class StatusesRule implements WordingRule {
  private static final String VALUE = "[a-z]+(?:[ _-](?!and |or )[a-z]+)?";
  private static final String VALUES =
      "(?<values>" + VALUE + "(?: ?, (?:and |or )?" + VALUE + "| (?:and|or) " + VALUE + ")+)";

  private static final Pattern WAY =
      Pattern.compile(
          "(?:an? |each |every |the )?(?<noun>"
              + Wording.NAME
              + ") (?:can |may |must |should )?(?:has|have|be in|is in|are in) (?:one of )?(?:these |the )?"
              + "(?:\\d|two|three|four|five|six|several|the following|following)?"
              + "(?: possible| different| following)*(?: )?(?<field>statuses|states|stages)"
              + " ?[:,(–-] "
              + VALUES
              + "(?: \\))?");

  /** "Orders must have state: (held, sent)", "the status of an order, such as held or sent". */
  private static final List<Pattern> ONE =
      List.of(
          Pattern.compile(
              "(?:an? |each |every |the )?(?<noun>"
                  + Wording.NAME
                  + ") (?:can |may |must |should )?(?:has|have) (?:an? |the |one )?(?<field>status|state|stage) ?(?:: \\(|:|\\(|–) "
                  + VALUES
                  + "(?: \\))?(?= ?(?:[.;]|$))"),
          Pattern.compile(
              "(?:the )?(?<field>status|state|stage) of (?:an? |the |each |every |all )?(?<noun>"
                  + Wording.NAME
                  + ")(?: ,)? (?:(?:can|may|must|should|will) be(?: either| one of)?|is(?: always)?(?: either| one of)?|such as|like|including|: )(?: the following)?(?: :)? "
                  + VALUES
                  + "(?= ?(?:[.;]|, etc|etc|$))(?:(?: ,)? etc\\.?)?"));

  /** "The status is held, sent or lost": of what was spoken of, or of all that has one. */
  private static final Pattern ALONE =
      Pattern.compile(
          "^(?:the |its |their )?(?<field>status|state|stage|priority|difficulty|severity|visibility|condition|urgency)"
              + " (?:is|can be|may be|must be|should be|will be)(?: always)?(?: either| one of)?(?: the following)?(?: :)? "
              + VALUES
              + "(?= ?(?:[.;]|$))");

  /** "A lease is either new, signed or ended": states, whatever they are called by. */
  private static final Pattern EITHER =
      Pattern.compile(
          "^(?:an? |each |every |the )?(?<noun>"
              + Wording.NAME
              + ") (?:is|can be|may be|must be) either "
              + VALUES
              + "(?= ?(?:[.;]|$))");

  /** "Plots move through a pipeline: new, dug, planted or lost", "move them through stages: …". */
  private static final Pattern THROUGH =
      Pattern.compile(
          "(?:(?<noun>[a-z]+(?: [a-z]+)?) (?:can |may |must |should )?(?:move|moves|go|goes|pass|passes|progress|progresses|run|runs|are moved)"
              + "|(?:move|moves|bring|brings|take|takes|advance|advances) (?:an? |the |each )?(?<moved>[a-z]+)) through (?:an? |the |these |several |different |following |one of )*(?:[a-z]+ )?"
              + "(?:stages|states|statuses|phases|steps|pipeline|workflow|lifecycle|process) ?[:(–-] "
              + VALUES
              + "(?: \\))?(?= ?(?:[.;]|$))");

  private static final Noun IT = Noun.of("it");
  private static final Set<String> THEM = Set.of("them", "it", "they", "these");

  private static final Pattern JOINT = Pattern.compile(" ?, (?:and |or )?| (?:and|or) ");

  @Override
  public String name() {
    return "statuses";
  }

  @Override
  public List<String> keys() {
    return List.of(
        "status",
        "state",
        "stage",
        " either ",
        "through ",
        "priority",
        "difficulty",
        "severity",
        "visibility",
        "condition",
        "urgency");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    statement.wording().each(WAY, found -> read(found, lexicon, facts));
    if (facts.isEmpty()) {
      statement.wording().each(THROUGH, found -> read(found, lexicon, facts));
    }
    if (facts.isEmpty()) {
      ONE.forEach(way -> statement.wording().each(way, found -> read(found, lexicon, facts)));
    }
    if (facts.isEmpty()) {
      statement.wording().each(EITHER, found -> either(found, lexicon, facts));
    }
    if (facts.isEmpty()) {
      statement.wording().each(ALONE, found -> add(found, statement.owner(), facts));
    }
    return facts;
  }

  /** Of a thing; "a title is either short or long" says it of a value. */
  private static void either(Wording.Found found, Lexicon lexicon, List<Fact> facts) {
    if (owner(found, lexicon).filter(lexicon.fieldTypes()::mayBeThing).isPresent()) {
      read(found, lexicon, facts);
    }
  }

  private static Optional<Noun> owner(Wording.Found found, Lexicon lexicon) {
    return found
        .noun("noun", lexicon)
        .or(() -> found.noun("moved", lexicon))
        .map(StatusesRule::spokenOf);
  }

  private static Noun spokenOf(Noun noun) {
    return THEM.contains(noun.text()) ? IT : noun;
  }

  private static void read(Wording.Found found, Lexicon lexicon, List<Fact> facts) {
    var owner = owner(found, lexicon);
    if (owner.isPresent()) {
      var before = facts.size();
      add(found, owner, facts);
      if (facts.size() > before && found.text("noun").isPresent()) {
        facts.add(before, new Fact.EntityNamed(owner.get(), found.span("noun")));
      }
    }
  }

  private static void add(Wording.Found found, Optional<Noun> owner, List<Fact> facts) {
    var values =
        found.text("values").stream()
            .flatMap(text -> Arrays.stream(JOINT.split(text)))
            .filter(value -> !value.startsWith("etc"))
            .map(value -> value.replaceAll("[ _]+", "-"))
            .toList();
    if (values.stream().distinct().count() == values.size()) {
      var field = Noun.of(Nouns.singular(found.text("field").orElse("status")));
      facts.add(new Fact.EnumerationOf(owner, field, values, found.span()));
    }
  }
}
