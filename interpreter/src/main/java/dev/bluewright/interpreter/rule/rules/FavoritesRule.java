package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.TieFact;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "Members can add plots to their favorites": once for each of them, as to like one is. */
public final class FavoritesRule implements WordingRule {
  private static final String FAVORITE = "favou?rites?|bookmarks?";
  private static final Pattern WAY =
      Pattern.compile(
          "(?:add|save|put|mark|store|remove|delete)(?:s|ing)? (?:(?:an?|the|any|their) )?(?<thing>"
              + Wording.NAME
              + ") (?:to|in|into|as|from) (?:(?:their|his|her|my|your|an?|the) )?(?:list of |own )?(?<made>"
              + FAVORITE
              + ")(?: list)?(?: (?:on|in) (?:my|their|his|her|the) (?:profile|account|page))?"
              + "(?= ?(?:[.,;)]|$| and | or | for ))");

  /** "Save my favourite plots". */
  private static final Pattern OWN =
      Pattern.compile(
          "(?:save|keep|mark|store|add)(?:s|ing)? (?:(?:my|their|his|her|your|the) )?(?<made>favou?rite) (?<thing>"
              + Wording.NAME
              + ")(?= ?(?:[.,;)]|$))");

  @Override
  public String name() {
    return "favorites";
  }

  @Override
  public List<String> keys() {
    return List.of("favorite", "favourite", "bookmark");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return Stream.of(WAY, OWN)
        .flatMap(
            way -> statement.wording().all(way, found -> read(found, lexicon).stream()).stream())
        .toList();
  }

  /** Whether a clause speaks of them, so that nothing but a mark is made or taken away. */
  static boolean isMarked(Clause clause) {
    return clause.has("add", "save", "put", "mark", "store", "remove", "delete", "keep")
        && (Stream.of("to", "in", "into", "from", "as")
                .flatMap(preposition -> clause.after(preposition).stream())
                .anyMatch(phrase -> phrase.head().lower().matches(FAVORITE))
            || clause.targets().stream().anyMatch(FavoritesRule::isFavorite));
  }

  private static boolean isFavorite(NounPhrase phrase) {
    return phrase.head().lower().matches("favou?rites?")
        || phrase.modifiers().stream().anyMatch(word -> word.lower().matches("favou?rite"));
  }

  private static Optional<Fact> read(Wording.Found found, Lexicon lexicon) {
    var made = found.text("made").orElse("").startsWith("b") ? "bookmark" : "favorite";
    return found
        .noun("thing", lexicon)
        .filter(thing -> lexicon.fieldTypes().mayBeThing(thing))
        .map(thing -> new TieFact.Tie(made, Noun.of(made), Noun.of("user"), thing, found.span()));
  }
}
