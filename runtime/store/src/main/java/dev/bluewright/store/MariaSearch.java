package dev.bluewright.store;

import dev.bluewright.store.SearchWords.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Searches by InnoDB's full-text index over a column that holds an entity's texts in lower case.
 *
 * <p>Words that the index leaves out, because they are short or too frequent in English, are looked
 * for in that column itself.
 */
final class MariaSearch {
  private static final String TEXT = "`search__text`";
  private static final int SHORTEST = 3;
  private static final int LONGEST = 84;

  /** InnoDB's own list, information_schema.INNODB_FT_DEFAULT_STOPWORD. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "a", "about", "an", "are", "as", "at", "be", "by", "com", "de", "en", "for", "from",
          "how", "i", "in", "is", "it", "la", "of", "on", "or", "that", "the", "this", "to", "was",
          "what", "when", "where", "who", "will", "with", "und", "www");

  private MariaSearch() {}

  static List<Condition> of(SearchWords words) {
    List<Condition> conditions = new ArrayList<>();
    List<String> indexed = new ArrayList<>();
    for (String word : words.whole()) {
      if (isIndexed(word)) {
        indexed.add("+" + word);
      } else {
        conditions.add(looked(word + "([^\\p{L}\\p{N}]|$)"));
      }
    }
    if (isIndexed(words.prefix())) {
      indexed.add("+" + words.prefix() + "*");
    } else {
      conditions.add(looked(words.prefix()));
    }
    if (!indexed.isEmpty()) {
      conditions.addFirst(
          new Condition(
              "MATCH (" + TEXT + ") AGAINST (? IN BOOLEAN MODE)", String.join(" ", indexed)));
    }
    return conditions;
  }

  private static boolean isIndexed(String word) {
    return word.length() >= SHORTEST && word.length() <= LONGEST && !LEFT_OUT.contains(word);
  }

  private static Condition looked(String pattern) {
    return new Condition(TEXT + " REGEXP ?", "(^|[^\\p{L}\\p{N}])" + pattern);
  }
}
