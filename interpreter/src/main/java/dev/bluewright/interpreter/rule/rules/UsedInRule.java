package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.TieFact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "Keep track of which glazes were used in a firing": each firing has those that it took. */
public final class UsedInRule implements WordingRule {
  private static final String KEEP =
      "(?:keep(?:ing)?[ _]track[ _]of|track|record|know|see|indicate|specify|note|log|document|register"
          + "|find[ _]out|list|store|view)";
  private static final Pattern WAY =
      Pattern.compile(
          KEEP
              + " (?:which|what|all|all the|the) (?<many>"
              + Wording.NAME
              + ") (?:(?:that|which) )?(?:(?:is|are|was|were|have been|has been) )?"
              + "(?:used|involved|included|consumed|employed|applied|examined|shown|displayed|featured)"
              + " (?:in|for|during|by|at|as part of) (?:(?:an?|the|each|every|any|particular|given|certain"
              + "|specific|one|my) )+(?<one>"
              + Wording.NAME
              + ")(?= ?(?:[.,;]|$)| so )");

  @Override
  public String name() {
    return "used-in";
  }

  @Override
  public List<String> keys() {
    return List.of(
        "used",
        "involved",
        "included",
        "consumed",
        "employed",
        "applied",
        "examined",
        "shown",
        "displayed",
        "featured");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().first(List.of(WAY), found -> tied(found, lexicon)).stream().toList();
  }

  private static Optional<Fact> tied(Wording.Found found, Lexicon lexicon) {
    var many = kept(found, "many", lexicon);
    var one = kept(found, "one", lexicon).filter(noun -> !many.equals(Optional.of(noun)));
    return many.flatMap(what -> one.map(whole -> new TieFact.Pairs(whole, what, found.span())));
  }

  private static Optional<Noun> kept(Wording.Found found, String group, Lexicon lexicon) {
    return found
        .noun(group, lexicon)
        .filter(noun -> Things.isTold(noun, lexicon) && !lexicon.isNever(noun.head()));
  }
}
