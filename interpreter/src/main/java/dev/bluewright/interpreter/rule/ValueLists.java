package dev.bluewright.interpreter.rule;

import dev.bluewright.interpreter.language.Sentence;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.outline.Passage;
import dev.bluewright.interpreter.outline.Prose;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which headings and lead-ins stand above a list of nothing but names of values. */
final class ValueLists {
  private static final int FEWEST = 2;
  private static final int LONGEST = 8;

  private final Lexicon lexicon;

  ValueLists(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** "Plots" above "name", "soil (clay, sand)" and "date of digging". */
  Set<Prose> in(Text text) {
    var lists = new LinkedHashMap<Prose, List<Optional<Sentence>>>();
    for (var part : text.parts()) {
      if (part.passage().kind() == Passage.Kind.BULLET) {
        var only = Optional.of(part.sentences()).filter(all -> all.size() == 1).map(List::getFirst);
        part.passage().proseAbove().stream()
            .findFirst()
            .ifPresent(prose -> lists.computeIfAbsent(prose, _ -> new ArrayList<>()).add(only));
      }
    }
    return lists.entrySet().stream()
        .filter(entry -> namesValues(entry.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean namesValues(List<Optional<Sentence>> bullets) {
    var known = bullets.stream().flatMap(Optional::stream).filter(this::isUsualValue).count();
    return known >= FEWEST
        && known * 2 >= bullets.size()
        && bullets.stream().allMatch(each -> each.filter(this::isName).isPresent());
  }

  private boolean isName(Sentence sentence) {
    return !sentence.clauses().isEmpty()
        && sentence.tokens().size() <= LONGEST
        && sentence.clauses().getFirst().isPhrase()
        && sentence.clauses().getFirst().objects().size() == 1
        && lexicon.operations(sentence.tokens().getFirst().lower()).isEmpty();
  }

  private boolean isUsualValue(Sentence sentence) {
    return isName(sentence)
        && Naming.field(sentence.clauses().getFirst().objects().getFirst(), lexicon)
            .filter(
                noun ->
                    lexicon.fieldTypes().isFieldName(noun) || lexicon.fieldTypes().isGiven(noun))
            .isPresent();
  }
}
