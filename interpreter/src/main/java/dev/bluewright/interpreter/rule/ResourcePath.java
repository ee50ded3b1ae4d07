package dev.bluewright.interpreter.rule;

import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.language.Nouns;
import dev.bluewright.interpreter.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A path as texts write it: {@code /api/plots/:id}.
 *
 * @param segments its parts; one that stands for a value is the value's name between braces
 * @param written its parts as they are written, with sample values
 * @param parameters names of the parameters that it is asked with
 */
public record ResourcePath(List<String> segments, List<String> written, List<String> parameters) {
  private static final Pattern SPACE = Pattern.compile("[\\s`'\",.:;()]+");
  private static final Pattern SLASH = Pattern.compile("/");
  private static final Pattern VALUE = Pattern.compile("[:{<\\[].*|\\d+");
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
  private static final Pattern WORDS = Pattern.compile("[-_]|(?<=[a-z])(?=[A-Z])");
  private static final Pattern VERSION = Pattern.compile("api|v\\d+|rest");
  private static final Pattern NAMED = Pattern.compile("[:{<\\[]+([A-Za-z_][\\w-]*)[}>\\]]*");
  private static final Pattern ASKED = Pattern.compile("([A-Za-z_][\\w\\[\\].-]*)=[^&]*");

  /** Last parts of paths at which records of what stands before them are made. */
  public static final Set<String> MAKING =
      Set.of(
          "new",
          "create",
          "add",
          "register",
          "signup",
          "process",
          "submit",
          "save",
          "store",
          "upload");

  private static final Set<String> NOT_THINGS =
      Set.of(
          "search",
          "login",
          "logout",
          "register",
          "signup",
          "signin",
          "health",
          "docs",
          "stats",
          "statistics",
          "summary",
          "find",
          "find_all",
          "find-all");

  /** A part that starts with a verb says what is done, and not with what. */
  private static final Pattern DEED =
      Pattern.compile(
          "(?i)(?:add|create|new|get|fetch|find|retrieve|list|show|update|edit|change|set|delete|remove"
              + "|submit|save|check|calculate|convert|generate|process|validate)(?:[-_].*)?");

  /** The path that a word is, if it is one. */
  public static Optional<ResourcePath> of(String word) {
    if (word.length() < 3 || word.charAt(0) != '/') {
      return Optional.empty();
    }
    var segments = new ArrayList<String>();
    var written = SLASH.splitAsStream(withoutQuery(word)).filter(p -> !p.isEmpty()).toList();
    for (var part : written) {
      if (VALUE.matcher(part).matches()) {
        segments.add(parameter(part));
      } else if (NAME.matcher(part).matches()) {
        segments.add(part);
      } else {
        return Optional.empty();
      }
    }
    return segments.isEmpty()
        ? Optional.empty()
        : Optional.of(new ResourcePath(List.copyOf(segments), written, parameters(word)));
  }

  private static String withoutQuery(String word) {
    return word.contains("?") ? word.substring(0, word.indexOf('?')) : word;
  }

  private static List<String> parameters(String word) {
    return ASKED
        .matcher(word.substring(withoutQuery(word).length()))
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private static String parameter(String part) {
    var named = NAMED.matcher(part);
    if (!named.matches()) {
      return "{id}";
    }
    var words = WORDS.splitAsStream(named.group(1)).filter(w -> !w.isEmpty()).toList();
    var name = new StringBuilder();
    words.forEach(w -> name.append(Character.toUpperCase(w.charAt(0))).append(w.substring(1)));
    return "{" + name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) + "}";
  }

  /** Whether a part stands for a value. */
  public static boolean isParameter(String segment) {
    return segment.startsWith("{");
  }

  /** Whether a part says what stands before every collection. */
  public static boolean isOfBase(String segment) {
    return VERSION.matcher(segment).matches();
  }

  /** The path with a name for each value. */
  public String template() {
    return "/" + String.join("/", segments);
  }

  /** Whether it ends in a value that picks one record. */
  public boolean endsInId() {
    return isParameter(segments.getLast());
  }

  /** The thing whose records it leads to: the last collection; none where it is an action's. */
  public Optional<Noun> noun() {
    var names = collections();
    if (names.isEmpty()) {
      return Optional.empty();
    }
    var last = names.getLast();
    var isCollection = Nouns.isPlural(last.toLowerCase(Locale.ROOT)) || names.size() == 1;
    boolean done = DEED.matcher(last).matches() || DeedPath.of(last).isPresent();
    return isCollection && !NOT_THINGS.contains(last) && !done
        ? Optional.of(noun(last))
        : Optional.empty();
  }

  /** The thing that a body sent there tells of: its own, or what its last part does it with. */
  public Optional<Noun> sent() {
    var names = collections();
    if (names.isEmpty() || noun().isPresent()) {
      return noun();
    }
    var last = names.getLast();
    boolean made = names.size() > 1 && MAKING.contains(last);
    boolean value = segments.size() > 2 && isParameter(segments.get(segments.indexOf(last) - 1));
    return DeedPath.of(last)
        .filter(deed -> deed.operation() != Operation.LIST)
        .map(DeedPath::noun)
        .or(
            () ->
                Optional.of(noun(names.get(Math.max(0, names.size() - 2))))
                    .filter(_ -> made || value));
  }

  /**
   * The same, unless the path says what is done, and not with what: {@code POST /shorten}, where no
   * word near it speaks of one.
   */
  public Optional<Noun> thing(Statement statement, Lexicon lexicon) {
    return made(lexicon)
        .or(
            () ->
                noun()
                    .filter(
                        noun ->
                            !isOneWord()
                                || lexicon.isUsualThing(noun)
                                || isSpokenOf(noun.head(), statement)));
  }

  /** What a verb that is all of the path makes: {@code POST /reserve}. */
  Optional<Noun> made(Lexicon lexicon) {
    return Optional.of(collections())
        .filter(names -> names.size() == 1 && segments.getLast().equals(names.getFirst()))
        .map(List::getFirst)
        .filter(name -> !NOT_THINGS.contains(name) && !lexicon.isUsualThing(Noun.of(name)))
        .flatMap(lexicon.events()::madeBy);
  }

  private boolean isOneWord() {
    var names = collections();
    return names.size() == 1 && !Nouns.isPlural(names.getFirst().toLowerCase(Locale.ROOT));
  }

  private static boolean isSpokenOf(String noun, Statement statement) {
    var said = statement.passage().proseAbove();
    said.add(statement.sentence().prose());
    return said.stream()
        .flatMap(prose -> SPACE.splitAsStream(prose.text().toLowerCase(Locale.ROOT)))
        .map(Nouns::singular)
        .anyMatch(noun::equals);
  }

  /** What its last part says is done with what, by a method that may do it. */
  public Optional<DeedPath> deed(String method) {
    var names = collections();
    return names.isEmpty()
            || !segments.subList(0, segments.indexOf(names.getLast())).stream()
                .allMatch(ResourcePath::isOfBase)
        ? Optional.empty()
        : DeedPath.of(names.getLast()).flatMap(deed -> deed.by(method, endsInId()));
  }

  /** What a method does with the records there; nothing where no service does it so. */
  public Optional<Operation> operation(String method) {
    return switch (method) {
      case "GET" -> Optional.of(endsInId() ? Operation.READ : Operation.LIST);
      case "POST" -> endsInId() ? Optional.empty() : Optional.of(Operation.CREATE);
      case "PUT", "PATCH" -> Optional.of(Operation.UPDATE);
      case "DELETE" -> Optional.of(Operation.DELETE);
      case String _ -> Optional.empty();
    };
  }

  /** The thing that those records belong to: plots of {@code /plots/{id}/plants}. */
  public Optional<Noun> owner() {
    var names = collections();
    var nested =
        names.size() > 1
            && segments.subList(0, segments.lastIndexOf(names.getLast())).stream()
                .anyMatch(ResourcePath::isParameter);
    return nested ? Optional.of(noun(names.get(names.size() - 2))) : Optional.empty();
  }

  private List<String> collections() {
    return segments.stream()
        .filter(part -> !isParameter(part) && !VERSION.matcher(part).matches())
        .toList();
  }

  /** What a part of a path names. */
  public static Noun noun(String segment) {
    var words =
        new ArrayList<>(WORDS.splitAsStream(segment).map(w -> w.toLowerCase(Locale.ROOT)).toList());
    words.set(words.size() - 1, Nouns.singular(words.getLast()));
    return new Noun(words);
  }
}
