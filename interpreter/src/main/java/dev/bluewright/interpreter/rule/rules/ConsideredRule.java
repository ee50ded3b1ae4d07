package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.language.Nouns;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * "Any net can have multiple copies, each copy will be considered a net copy": what the parts of a
 * thing are called.
 */
public final class ConsideredRule implements WordingRule {
  private static final Pattern WAY =
      Pattern.compile(
          "(?:an?|any|each|every|the) (?<whole>"
              + Wording.NAME
              + ") (?:can have|may have|could have|has|will have|have) (?:multiple|several|many|one or more|different|more than one)"
              + " (?<many>[a-z]+)(?: ,| ;| and)+ each (?<one>[a-z]+|of them) (?:will be|is|are|should be) "
              + "(?:considered|called|treated as|known as|regarded as|represented as|represented by|counted as)"
              + " (?:an? |one )?(?<part>"
              + Wording.NAME
              + ")(?: in (?:our|the|this) system)?(?= ?(?:[.;,]|$))");

  @Override
  public String name() {
    return "considered";
  }

  @Override
  public List<String> keys() {
    return List.of(" each ");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().all(WAY, found -> parts(found, lexicon));
  }

  private static Stream<Fact> parts(Wording.Found found, Lexicon lexicon) {
    var whole = found.noun("whole", lexicon);
    var part = found.noun("part", lexicon).filter(lexicon.fieldTypes()::mayBeThing);
    return whole.isPresent() && part.isPresent() && !whole.equals(part) && isSame(found)
        ? Stream.of(
            new Fact.EntityNamed(part.get(), found.span()),
            new Fact.RelationOf(Optional.of(whole.get()), true, part.get(), found.span()))
        : Stream.empty();
  }

  /** "Copies, each copy": and nothing else. */
  private static boolean isSame(Wording.Found found) {
    var one = found.text("one").orElse("");
    return one.equals("of them")
        || found.text("many").map(Nouns::singular).filter(one::equals).isPresent();
  }
}
