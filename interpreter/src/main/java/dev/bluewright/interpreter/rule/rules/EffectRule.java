package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.DeedFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.language.VerbForms;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "When a loan is returned, its status becomes closed", "finishing a race sets its end date". */
public final class EffectRule implements WordingRule {
  private static final String NAME = "[a-z]+(?: (?!is |are |has |have |gets )[a-z]+)?";
  private static final String THING = "(?:an? |the |each |any )?(?<noun>" + NAME + ")";
  private static final String WHEN = "(?:when|whenever|once|after|if|as soon as|every time)";
  private static final String DONE =
      " (?:is|are|has been|have been|gets|was) (?:successfully )?(?<verb>[a-z]+)";
  private static final String ITS = "(?:its|their|the) (?:[a-z]+ )?";
  private static final String STATUS = ITS + "(?:status|state)";
  private static final String BECOMES =
      " (?:(?:is|are|should be|must be|will be|gets) (?:then |automatically )?(?:set to|changed to|updated to|moved to|marked as|switched to)"
          + "|becomes|become|changes to|changes into|is|are|should become|must become|will become|should be|must be|will be|moves to|turns to|goes to)";
  private static final String STATE =
      "(?:[\"'“‘`] )?(?<state>(?!now |then |set |not |the |an? )[a-z][a-z_-]*(?: [a-z]+)?)(?: [\"'”’`])?";
  private static final String END = "(?= ?(?:[.;!,]|$))";
  private static final String SETS =
      " (?:then |automatically )?(?:sets|changes|updates|moves|turns|switches) ";
  private static final String MOMENT =
      "(?:its|the|their|an?) (?<moment>[a-z]+(?: [a-z]+)? (?:date|time|timestamp)|date|time|timestamp)";

  private static final List<Pattern> LEADING =
      List.of(
          Pattern.compile(
              WHEN
                  + " "
                  + THING
                  + DONE
                  + "(?: ,)? (?:then )?"
                  + STATUS
                  + BECOMES
                  + " "
                  + STATE
                  + END),
          Pattern.compile(
              WHEN
                  + " "
                  + THING
                  + DONE
                  + "(?: ,)? (?:then )?(?:it|they) (?:is|are|should be|must be|will be) (?:automatically )?(?:marked|set|flagged)(?: as| to) "
                  + STATE
                  + END),
          Pattern.compile(
              "(?<gerund>[a-z]+ing) " + THING + SETS + STATUS + " (?:to|into) " + STATE + END),
          Pattern.compile(
              "(?<gerund>[a-z]+ing) "
                  + THING
                  + " (?:then )?(?:marks|makes|flags) (?:it|them)(?: as)? "
                  + STATE
                  + END));

  private static final List<Pattern> STAMPING =
      List.of(
          Pattern.compile(
              WHEN
                  + " "
                  + THING
                  + DONE
                  + "(?: ,)? (?:then )?"
                  + MOMENT
                  + " (?:is|are|should be|must be|will be|gets) (?:also |automatically )?(?:set|recorded|stored|saved|kept|filled|filled in|noted|updated)"
                  + END),
          Pattern.compile(
              "(?<gerund>[a-z]+ing) "
                  + THING
                  + " (?:also )?(?:sets|records|stores|saves|fills in|notes|keeps) "
                  + MOMENT
                  + END));

  @Override
  public String name() {
    return "effect";
  }

  @Override
  public List<String> keys() {
    return List.of("status", "state", "marked", "marks", "makes", "set", "date", "time", "flag");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var wording = statement.wording();
    return wording
        .first(LEADING, found -> leading(found, lexicon))
        .or(() -> wording.first(STAMPING, found -> stamping(found, lexicon)))
        .stream()
        .toList();
  }

  private static Optional<Fact> leading(Wording.Found found, Lexicon lexicon) {
    var noun = found.noun("noun", lexicon);
    var verb = verb(found);
    var state = found.text("state").map(String::strip);
    if (noun.isEmpty() || verb.isEmpty() || state.isEmpty() || isAgain(verb.get(), lexicon)) {
      return Optional.empty();
    }
    return Optional.of(
        lexicon.operations(verb.get()).contains(Operation.CREATE)
            ? new Fact.LimitOf(
                noun, Noun.of("status"), new Limit.Default(state.get()), found.span())
            : new DeedFact.Leads(verb.get(), noun.get(), state.get(), found.span()));
  }

  private static Optional<Fact> stamping(Wording.Found found, Lexicon lexicon) {
    var noun = found.noun("noun", lexicon);
    var state = verb(found).flatMap(lexicon::stateAfter).or(() -> found.text("verb"));
    return noun.isPresent() && state.isPresent()
        ? Optional.of(new DeedFact.Stamped(noun, state.get(), found.span()))
        : Optional.empty();
  }

  /** To change or delete leads into no state of its own. */
  private static boolean isAgain(String verb, Lexicon lexicon) {
    var operations = lexicon.operations(verb);
    return operations.contains(Operation.UPDATE) || operations.contains(Operation.DELETE);
  }

  private static Optional<String> verb(Wording.Found found) {
    return found.text("verb").or(() -> found.text("gerund")).map(VerbForms::base);
  }
}
