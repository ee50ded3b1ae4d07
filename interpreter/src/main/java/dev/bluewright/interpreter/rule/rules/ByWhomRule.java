package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.language.VerbForms;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * "Record who restored a vase, where it was found, when it was bought": what somebody did once, and
 * writes down, as the system cannot know it.
 */
public final class ByWhomRule implements WordingRule {
  private static final String WRITE =
      "(?:(?<give>record|note|indicate|specify|document|capture|track|keep_track_of|keep track"
          + " of|store)|know|see|find out|find_out|view|learn)(?: about| of)?";
  private static final String ONE = "(?:an?|the|each|every|any|my|our|this) ";
  private static final String OWNER = ONE + "(?<owner>" + Wording.NAME + ")";
  private static final String DONE =
      "(?<done>[a-z]+ed|found|made|built|bought|written|drawn|taken|cut|sent|given)";
  private static final String RESPONSIBLE =
      " (?:(?:is|are|was|were) )?responsible for (?:(?:carrying"
          + " out|carrying_out|performing|doing|conducting|the) )?";
  private static final String END = "(?= ?(?:[.;,]|$| so that | in order ))";

  private static final Pattern WHO =
      Pattern.compile(
          WRITE
              + " (?:who|by whom) (?:"
              + "(?:has |have |was |were )?(?:(?<out>carried out|carried_out)|"
              + DONE
              + ") "
              + OWNER
              + "|is responsible for "
              + OWNER.replace("owner", "whole")
              + ")"
              + END);
  private static final Pattern RESPONSIBLE_ONES =
      Pattern.compile(
          WRITE
              + " (?:the|which|what|any|all)(?: the)? (?<field>"
              + Wording.NAME
              + ")"
              + RESPONSIBLE
              + OWNER
              + END);
  private static final Pattern WHERE =
      Pattern.compile(WRITE + " where " + OWNER + " (?:was|were|is|has been) " + DONE + END);
  private static final Pattern WHEN =
      Pattern.compile(
          WRITE
              + " when "
              + OWNER
              + " (?:(?:was|were|has been) "
              + DONE
              + "|took place|takes place|happened|occurred)"
              + END);

  /** What the system itself knows, or what people do with what is kept. */
  private static final Set<String> KNOWN =
      Set.of(
          "create",
          "add",
          "change",
          "edit",
          "update",
          "delete",
          "modify",
          "remove",
          "upload",
          "submit",
          "post",
          "register",
          "enter",
          "need",
          "want",
          "complete",
          "approve",
          "finish");

  @Override
  public String name() {
    return "by-whom";
  }

  @Override
  public List<String> keys() {
    return List.of(" who ", " whom ", " where ", " when ", "responsible");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var wording = statement.wording();
    return wording
        .first(
            List.of(RESPONSIBLE_ONES), found -> fact(found.noun("field", lexicon), found, lexicon))
        .or(() -> wording.first(List.of(WHO), found -> fact(by(found, lexicon), found, lexicon)))
        .or(
            () ->
                wording.first(
                    List.of(WHERE), found -> fact(done(found, lexicon, "place"), found, lexicon)))
        .or(() -> wording.first(List.of(WHEN), found -> fact(when(found, lexicon), found, lexicon)))
        .stream()
        .toList();
  }

  private static Optional<Noun> by(Wording.Found found, Lexicon lexicon) {
    if (found.text("whole").isPresent()) {
      return Optional.of(Noun.of("responsible", "person"));
    }
    return found.text("out").isPresent()
        ? Optional.of(Noun.of("carried", "out", "by"))
        : done(found, lexicon, "by");
  }

  private static Optional<Noun> when(Wording.Found found, Lexicon lexicon) {
    return found.text("done").isPresent()
        ? done(found, lexicon, "date")
        : Optional.of(Noun.of("date"));
  }

  /** "Restored by", "restored date", where the system does not know it by itself. */
  private static Optional<Noun> done(Wording.Found found, Lexicon lexicon, String what) {
    return found
        .text("done")
        .filter(verb -> !KNOWN.contains(VerbForms.base(verb)))
        .filter(verb -> lexicon.events().madeBy(VerbForms.base(verb)).isEmpty())
        .map(verb -> Noun.of(verb, what));
  }

  private static Optional<Fact> fact(Optional<Noun> value, Wording.Found found, Lexicon lexicon) {
    var owner =
        found
            .noun("owner", lexicon)
            .or(() -> found.noun("whole", lexicon))
            .filter(noun -> Things.isTold(noun, lexicon));
    return value
        .filter(_ -> owner.isPresent())
        .map(
            noun ->
                new ValueFact.Noted(
                    List.of(owner.get()),
                    List.of(new ValueFact.Noted.Value(noun, false)),
                    found.text("give").isEmpty(),
                    found.span()));
  }
}
