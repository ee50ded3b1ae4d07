package dev.bluewright.interpreter.rule;

import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.language.Nouns;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A part of a path that says what is done with what: {@code add-plot}, {@code getAllPlots}.
 *
 * @param operation what is done
 * @param noun with what
 */
public record DeedPath(Operation operation, Noun noun) {
  private static final Pattern BREAK = Pattern.compile("[-_]|(?<=[a-z])(?=[A-Z])");
  private static final Map<String, Operation> VERBS =
      Map.ofEntries(
          Map.entry("add", Operation.CREATE),
          Map.entry("create", Operation.CREATE),
          Map.entry("insert", Operation.CREATE),
          Map.entry("register", Operation.CREATE),
          Map.entry("get", Operation.LIST),
          Map.entry("fetch", Operation.LIST),
          Map.entry("retrieve", Operation.LIST),
          Map.entry("view", Operation.LIST),
          Map.entry("list", Operation.LIST),
          Map.entry("find", Operation.LIST),
          Map.entry("search", Operation.LIST),
          Map.entry("update", Operation.UPDATE),
          Map.entry("edit", Operation.UPDATE),
          Map.entry("modify", Operation.UPDATE),
          Map.entry("delete", Operation.DELETE),
          Map.entry("remove", Operation.DELETE));
  private static final Set<String> PLAIN = Set.of("all", "new", "the", "a", "an");

  /** Things that are known by what people do with their accounts. */
  private static final Set<String> OF_ACCOUNTS =
      Set.of("user", "account", "token", "password", "login", "session");

  private static final int LONGEST = 3;

  /** What a part of a path says; none where it is a thing, a verb alone or more than both. */
  public static Optional<DeedPath> of(String segment) {
    var words = List.of(BREAK.split(segment));
    var verb = VERBS.get(words.getFirst().toLowerCase(Locale.ROOT));
    if (verb == null) {
      return Optional.empty();
    }
    var rest =
        words.stream()
            .skip(1)
            .map(word -> word.toLowerCase(Locale.ROOT))
            .filter(word -> !PLAIN.contains(word))
            .toList();
    boolean named =
        !rest.isEmpty()
            && rest.size() <= LONGEST
            && rest.stream().allMatch(word -> word.matches("[a-z]{2,}"))
            && rest.stream().noneMatch(word -> Set.of("by", "to", "from", "for").contains(word));
    return named
        ? Optional.of(new DeedPath(verb, thing(rest))).filter(DeedPath::isKept)
        : Optional.empty();
  }

  private static Noun thing(List<String> words) {
    var singular = new ArrayList<>(words);
    singular.set(words.size() - 1, Nouns.singular(words.getLast()));
    return new Noun(singular);
  }

  private boolean isKept() {
    return !OF_ACCOUNTS.contains(noun.head());
  }

  /** The same, where a method may do it: what a GET is said to make is not made. */
  public Optional<DeedPath> by(String method, boolean one) {
    return switch (operation) {
      case CREATE -> Optional.of(this).filter(_ -> Set.of("POST", "PUT").contains(method) && !one);
      case LIST, READ ->
          Optional.of(new DeedPath(one ? Operation.READ : Operation.LIST, noun))
              .filter(_ -> method.equals("GET"));
      case UPDATE ->
          Optional.of(this).filter(_ -> Set.of("PUT", "PATCH", "POST").contains(method) && one);
      case DELETE ->
          Optional.of(this).filter(_ -> Set.of("DELETE", "POST").contains(method) && one);
    };
  }
}
