package dev.bluewright.evaluator.fuzz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Ids that earlier answers held, by collection. Thread safety: one thread. */
public final class KnownIds {
  private static final int KEPT = 200;
  private static final Pattern REFERENCE = Pattern.compile("(.+)Ids?");

  private final Map<String, List<String>> ids = new HashMap<>();
  private final Set<String> deletedFrom = new HashSet<>();

  /** Keeps an id that a record of a collection has. */
  public void remember(String collection, String id) {
    var known = ids.computeIfAbsent(collection, name -> new ArrayList<>());
    known.add(id);
    if (known.size() > KEPT) {
      known.removeFirst();
    }
  }

  void forget(String collection, String id) {
    ids.getOrDefault(collection, new ArrayList<>()).remove(id);
    deletedFrom.add(collection);
  }

  /** Whether an id of a collection is known. */
  public boolean has(String collection) {
    return !ids.getOrDefault(collection, List.of()).isEmpty();
  }

  /** Any id of a collection. */
  public Optional<String> any(String collection, Chance chance) {
    var known = ids.getOrDefault(collection, List.of());
    return known.isEmpty() ? Optional.empty() : Optional.of(chance.of(known));
  }

  /** Whether a field refers to other records: {@code authorId}, {@code authorIds}. */
  static boolean isReference(String field) {
    return REFERENCE.matcher(field).matches();
  }

  /** An id for a field such as {@code authorId} or {@code authorIds}, from {@code /authors}. */
  Optional<String> forReference(String field, Chance chance) {
    var noun = REFERENCE.matcher(field).replaceFirst("$1").toLowerCase(Locale.ROOT);
    return ids.keySet().stream()
        .filter(path -> path.replace("-", "").startsWith("/" + noun.substring(0, 1)))
        .filter(path -> path.replace("-", "").contains(noun.substring(0, noun.length() - 1)))
        .findFirst()
        .flatMap(path -> any(path, chance));
  }

  /** Whether nothing else can have removed the records of a collection: no other has lost one. */
  boolean isCertain(String collection) {
    return deletedFrom.stream().allMatch(collection::equals);
  }
}
