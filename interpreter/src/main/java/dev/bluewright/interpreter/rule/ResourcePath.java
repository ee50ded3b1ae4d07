package dev.bluewright.interpreter.rule;

import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Nouns;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A path as texts write it: {@code /api/plots/:id}.
 *
 * @param segments its parts; one that stands for a value is {@code {id}}
 */
public record ResourcePath(List<String> segments) {
  private static final Pattern SLASH = Pattern.compile("/");
  private static final Pattern VALUE = Pattern.compile("[:{<\\[].*|\\d+");
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
  private static final Pattern WORDS = Pattern.compile("[-_]|(?<=[a-z])(?=[A-Z])");
  private static final Pattern VERSION = Pattern.compile("api|v\\d+|rest");
  private static final String PARAMETER = "{id}";
  private static final Set<String> NOT_THINGS =
      Set.of("search", "login", "logout", "health", "docs");

  /** The path that a word is, if it is one. */
  public static Optional<ResourcePath> of(String word) {
    if (word.length() < 3 || word.charAt(0) != '/') {
      return Optional.empty();
    }
    var segments = new ArrayList<String>();
    var withoutQuery = word.contains("?") ? word.substring(0, word.indexOf('?')) : word;
    for (var part : SLASH.splitAsStream(withoutQuery).filter(p -> !p.isEmpty()).toList()) {
      if (VALUE.matcher(part).matches()) {
        segments.add(PARAMETER);
      } else if (NAME.matcher(part).matches()) {
        segments.add(part);
      } else {
        return Optional.empty();
      }
    }
    return segments.isEmpty()
        ? Optional.empty()
        : Optional.of(new ResourcePath(List.copyOf(segments)));
  }

  /** The path with {@code {id}} for each value. */
  public String template() {
    return "/" + String.join("/", segments);
  }

  /** Whether it ends in a value that picks one record. */
  public boolean endsInId() {
    return segments.getLast().equals(PARAMETER);
  }

  /** The thing whose records it leads to: the last collection; none where it is an action's. */
  public Optional<Noun> noun() {
    var names = collections();
    if (names.isEmpty()) {
      return Optional.empty();
    }
    var last = names.getLast();
    var isCollection = Nouns.isPlural(last.toLowerCase(Locale.ROOT)) || names.size() == 1;
    return isCollection && !NOT_THINGS.contains(last) ? Optional.of(noun(last)) : Optional.empty();
  }

  /** The thing that those records belong to: plots of {@code /plots/{id}/plants}. */
  public Optional<Noun> owner() {
    var names = collections();
    var nested =
        names.size() > 1
            && segments.indexOf(PARAMETER) >= 0
            && segments.indexOf(PARAMETER) < segments.lastIndexOf(names.getLast());
    return nested ? Optional.of(noun(names.get(names.size() - 2))) : Optional.empty();
  }

  private List<String> collections() {
    return segments.stream()
        .filter(part -> !part.equals(PARAMETER) && !VERSION.matcher(part).matches())
        .toList();
  }

  private static Noun noun(String segment) {
    var words =
        new ArrayList<>(WORDS.splitAsStream(segment).map(w -> w.toLowerCase(Locale.ROOT)).toList());
    words.set(words.size() - 1, Nouns.singular(words.getLast()));
    return new Noun(words);
  }
}
