package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.TieFact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "Plots can be tagged with keywords", "label plots with topics": words that records have. */
public final class TaggedRule implements WordingRule {
  private static final String SEVERAL =
      "(?:(?:one|or|more|multiple|several|many|any|number|of|some|various|different|custom) )*";
  private static final String TAGS =
      SEVERAL + "(?<tags>tags|keywords|labels|hashtags)(?= ?(?:[.,;)]|$| and | or | to | for ))";
  private static final String THING =
      "(?:(?:an?|the|each|every|their) )?(?<thing>" + Wording.NAME + ")";
  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              THING
                  + " (?:can|may|should|must|could) (?:also )?be (?:tagged|labell?ed|marked|annotated) with "
                  + TAGS),
          Pattern.compile("(?:tag|label|annotate) " + THING + " with " + TAGS),
          Pattern.compile(
              "(?:add|attach|assign|give) "
                  + SEVERAL
                  + "(?<tags>tags|keywords|labels|hashtags) to "
                  + THING
                  + "(?= ?(?:[.,;)]|$| and | or ))"));

  /** "Tag plots": tags, each of which many of them have. */
  private static final Pattern DONE =
      Pattern.compile(
          "(?<=(?: (?:to|can|may|and|or|,) )|^)(?<tags>tag|label) " + THING + "(?= ?(?:[.;]|$))");

  @Override
  public String name() {
    return "tagged";
  }

  @Override
  public List<String> keys() {
    return List.of("tag", "keywords", "label");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var done = statement.wording().all(DONE, found -> pairs(found, lexicon).stream());
    return Stream.concat(
            done.stream(),
            WAYS.stream()
                .flatMap(
                    way ->
                        statement
                            .wording()
                            .all(way, found -> read(found, lexicon).stream())
                            .stream()))
        .toList();
  }

  private static Optional<Fact> pairs(Wording.Found found, Lexicon lexicon) {
    var tags = found.noun("tags", lexicon);
    return found
        .noun("thing", lexicon)
        .filter(thing -> lexicon.fieldTypes().mayBeThing(thing) && lexicon.isUsualThing(thing))
        .flatMap(thing -> tags.map(tag -> new TieFact.Pairs(thing, tag, found.span())));
  }

  private static Optional<Fact> read(Wording.Found found, Lexicon lexicon) {
    var tags = found.noun("tags", lexicon);
    return found
        .noun("thing", lexicon)
        .filter(thing -> lexicon.fieldTypes().mayBeThing(thing) && tags.isPresent())
        .map(thing -> new Fact.FieldOf(Optional.of(thing), tags.orElseThrow(), true, found.span()));
  }
}
