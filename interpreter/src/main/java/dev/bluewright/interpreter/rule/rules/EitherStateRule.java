package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.language.Nouns;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** "List active or paused letters": a status that records are asked for by. */
public final class EitherStateRule implements WordingRule {
  private static final Pattern WAY =
      Pattern.compile(
          "(?:list|show|view|see|get|find|fetch|retrieve|return|display|browse|filter)s?(?: a list of)?"
              + "(?: all)?(?: the| their| my| his| her)? (?<list>[a-z-]+(?: , [a-z-]+)*(?: ,)? (?:or|and"
              + "|and/or|/) [a-z-]+) (?<thing>"
              + Wording.NAME
              + "?)(?= ?(?:[.,;)]|$)| (?:sorted|ordered|by|in|with|separately|from) )");

  private static final Pattern JOINED = Pattern.compile("(?: ,)? (?:or|and|and/or|/) | , ");

  /** How a record stands at first. */
  private static final Set<String> FIRST =
      Set.of("draft", "pending", "planned", "scheduled", "unpaid", "new", "open");

  private static final Set<String> STANDING =
      Set.of("active", "inactive", "paid", "running", "ongoing", "closed", "idle", "waiting");

  /** What may as well be a value of true and false, as the rest of a text tells. */
  private static final Set<String> DONE = Set.of("done", "completed", "finished", "complete");

  @Override
  public String name() {
    return "either-state";
  }

  @Override
  public List<String> keys() {
    return List.of(" or ", " and ", " and/or ", " / ");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().first(List.of(WAY), found -> choices(found, lexicon)).stream()
        .flatMap(List::stream)
        .toList();
  }

  private static Optional<List<Fact>> choices(Wording.Found found, Lexicon lexicon) {
    var labels =
        JOINED
            .splitAsStream(found.text("list").orElse(""))
            .sorted(Comparator.comparing(label -> !FIRST.contains(label)))
            .toList();
    return found
        .noun("thing", lexicon)
        .filter(_ -> labels.stream().allMatch(label -> isState(label, lexicon)))
        .filter(_ -> labels.stream().distinct().count() == labels.size())
        .filter(_ -> Nouns.isPlural(found.text("thing").orElse("")))
        .filter(noun -> Things.isThing(noun, lexicon) && !lexicon.isGeneric(noun.text()))
        .map(
            noun ->
                List.of(
                    new ValueFact.Choices(
                        noun, Optional.of(Noun.of("status")), labels, found.span("list")),
                    new Fact.OperationOn(Operation.LIST, noun, found.span())));
  }

  private static boolean isState(String label, Lexicon lexicon) {
    return !DONE.contains(label)
        && (FIRST.contains(label)
            || STANDING.contains(label)
            || lexicon.verbInto(label).isPresent());
  }
}
