package dev.bluewright.interpreter.resolve.meant;

import dev.bluewright.blueprint.Names;
import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.rule.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * "List the microscopes in my laboratory": the one place that the service is for, where the text
 * tells of no other.
 */
public final class OwnWholes {
  private static final String WHOSE = "(?:my|our)(?: own)?";

  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              "(?<whole>(?:in|within|inside|at|for|of|from) "
                  + WHOSE
                  + " (?<place>"
                  + Wording.NAME
                  + "))(?= ?(?:[.,;]|and |so |using |by |with |$))"),
          Pattern.compile("(?<whole>" + WHOSE + " (?<place>[a-z]+(?: [a-z]+)?) 's) "));

  private static final String OTHERS =
      "(?:an?|each|every|another|other|any|several|given|different|multiple|specific|which|what|new)";

  private OwnWholes() {}

  /** The same sentences, with it settled in them. */
  public static List<Heard> known(List<Heard> heard, Lexicon lexicon) {
    return heard.stream().map(each -> known(each, heard, lexicon)).toList();
  }

  private static Heard known(Heard one, List<Heard> all, Lexicon lexicon) {
    var wholes = new ArrayList<Fact>();
    for (var way : WAYS) {
      one.statement()
          .wording()
          .each(
              way,
              found ->
                  found
                      .noun("place", lexicon)
                      .filter(place -> lexicon.isPlace(place.head()) && isAlone(place, all))
                      .ifPresent(_ -> wholes.add(new Fact.Framing(found.span("whole")))));
    }
    if (wholes.isEmpty()) {
      return one;
    }
    var facts = new ArrayList<Fact>(one.without(fact -> isOf(fact, wholes)).facts());
    facts.addAll(wholes);
    return new Heard(one.statement(), facts);
  }

  private static boolean isOf(Fact fact, List<Fact> wholes) {
    return fact instanceof AccessFact.Own
        && wholes.stream().anyMatch(whole -> whole.span().overlaps(fact.span()));
  }

  /** Whether the text speaks of no second one, and of none that is made. */
  private static boolean isAlone(Noun place, List<Heard> all) {
    var many = Names.plural(place.text());
    var others =
        Pattern.compile("\\b(?:" + OTHERS + " " + place.text() + "|" + many + "(?! '))(?= |$)");
    return all.stream().noneMatch(each -> others.matcher(each.statement().wording().line()).find());
  }
}
