package dev.bluewright.interpreter.rule;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Nouns;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words of a sentence as one line in lower case, in which ways of saying something are
 * patterns.
 *
 * <p>Thread safety: immutable.
 */
public final class Wording {
  /** A noun with at most three words before it, taken as short as the rest of a pattern allows. */
  public static final String THING = "[a-z][a-z0-9'’_-]*(?: [a-z][a-z0-9'’_-]*){0,3}?";

  /** A noun with at most one word before it, of which none only joins the words of a sentence. */
  public static final String NAME =
      "[a-z][a-z0-9'’_-]*(?:"
          + " (?!(?:also|only|but|of|in|on|at|for|per|and|or|that|which|who|is|are|was|were|be|it|its|their"
          + "|should|must|can|may|will|with|by|across|to|from|a|an|the|each|every|has|have|had|too|as|if|when|while|once|then|automatically|no|not|cannot|still|any|all|so|until)"
          + " )[a-z][a-z0-9'’_-]*)?";

  /** At most five nouns, with commas, "and" or "or" between them. */
  public static final String NAMES =
      NAME
          + "(?:(?: , and/or| , and| , or| ,| and/or| and| or)"
          + " (?!(?:when|where|if|as|including|such|so|which|that) )(?:an? |the |its |their )?"
          + NAME
          + "){0,4}";

  /** What may stand before nouns: whose they are, and which of them. */
  public static final String BEFORE_NAMES =
      "(?:(?:an?|the|each|every|any|all|my|our|their|this|that|its|either|both|given|one or more)"
          + " )*(?:[a-z]+ (?:[a-z]+ )?'s? )?";

  /** "must", "should" and what means the same. */
  public static final String MUST =
      "(?:must|should|shall|has to|have to|needs to|need to|can|may|will)(?: always| only)?";

  /** "cannot", "must not" and what means the same. */
  public static final String MUST_NOT =
      "(?:cannot|can not|must not|mustnot|should not|shouldnot|may not|can never|must never|may"
          + " never|should never|can no longer|may no longer|are not allowed to|is not allowed"
          + " to)(?: ever| any longer| anymore)?";

  /** Words with which a noun begins, whatever stood before. */
  private static final Set<String> BEGINNING =
      Set.of(
          "a", "an", "the", "its", "their", "his", "her", "this", "that", "these", "those", "such",
          "only", "also", "then", "each", "every", "any", "all", "my", "your", "our", "of", "if");

  /** Words before a noun that tell it from others, although they say little elsewhere. */
  private static final Set<String> TELLING = Set.of("first", "last", "full", "total", "main");

  /** Words that join others, and are in no noun. */
  private static final Set<String> JOINING =
      Set.of("and", "or", "but", "not", "nor", "if", "that", "which", "who", "when", "is", "are");

  private static final Pattern SPACE = Pattern.compile(" ");
  private static final Pattern GENITIVE =
      Pattern.compile("(?:(?:the|its|their|an?|that) )?([a-z]+) ?['’]s ([a-z]+)");
  private static final Pattern BETWEEN =
      Pattern.compile(" , (?:(?:and/or|and|or) )?| and/or | and | or ");

  private final List<Token> tokens;
  private final List<Integer> starts = new ArrayList<>();
  private final String line;

  private Wording(List<Token> tokens) {
    this.tokens = tokens;
    var text = new StringBuilder();
    for (var token : tokens) {
      starts.add(text.length());
      text.append(word(token)).append(' ');
    }
    this.line = text.toString().stripTrailing();
  }

  /** The words of a sentence. */
  public static Wording of(List<Token> tokens) {
    return new Wording(tokens);
  }

  /** The line itself. */
  public String line() {
    return line;
  }

  /** Whether one of these stands in the line: a quick look before patterns are tried. */
  public boolean mentions(List<String> parts) {
    return parts.stream().anyMatch(line::contains);
  }

  private static String word(Token token) {
    var lower = token.lower().replace('’', '\'').replace(' ', '_');
    return lower.endsWith("n't")
        ? lower.substring(0, lower.length() - 3).replaceAll("^ca$", "can") + "not"
        : lower;
  }

  /** A place where a pattern was found. */
  public final class Found {
    private final Matcher matcher;

    private Found(Matcher matcher) {
      this.matcher = matcher;
    }

    /** The words of a group; none where the pattern was found without it. */
    public Optional<String> text(String group) {
      return matcher.namedGroups().containsKey(group)
          ? Optional.ofNullable(matcher.group(group)).filter(text -> !text.isBlank())
          : Optional.empty();
    }

    /** The words of a group as a noun, with those that tell in which state it is. */
    public Optional<Noun> whole(String group) {
      return text(group).flatMap(Wording::whole);
    }

    /** The words of a group that lists several, one after the other. */
    public Stream<String> parts(String group) {
      return text(group).stream().flatMap(BETWEEN::splitAsStream);
    }

    /** The nouns of a group that lists them; none where the pattern was found without it. */
    public List<Noun> nouns(String group, Lexicon lexicon) {
      return parts(group).flatMap(each -> Wording.noun(each, lexicon).stream()).toList();
    }

    /** The words of a group as a noun, without what only picks or counts. */
    public Optional<Noun> noun(String group, Lexicon lexicon) {
      return text(group).flatMap(text -> Wording.noun(text, lexicon));
    }

    /** All of the words found, as one line. */
    public String line() {
      return matcher.group();
    }

    /** All of the words of the sentence, as one line. */
    public String statementLine() {
      return Wording.this.line;
    }

    /** The words of a group that was found. */
    public Span span(String group) {
      return Wording.this.span(matcher.start(group), matcher.end(group));
    }

    /** All of the words found. */
    public Span span() {
      return Wording.this.span(matcher.start(), matcher.end());
    }

    /** Words of a group that was found, from the one to before the other. */
    public Span span(String group, int from, int to) {
      var words = SPACE.splitAsStream(matcher.group(group)).toList();
      var start = matcher.start(group) + length(words.subList(0, from));
      return Wording.this.span(start, start + length(words.subList(from, to)) - 1);
    }

    private static int length(List<String> words) {
      return words.stream().mapToInt(word -> word.length() + 1).sum();
    }
  }

  /** Does something wherever a pattern is found as whole words. */
  public void each(Pattern pattern, Consumer<Found> then) {
    find(
        pattern,
        found -> {
          then.accept(found);
          return Optional.empty();
        });
  }

  /** What all places that a pattern is found at come to, in order. */
  public <T> List<T> all(Pattern pattern, Function<Found, Stream<? extends T>> read) {
    var all = new ArrayList<T>();
    each(pattern, found -> read.apply(found).forEach(all::add));
    return all;
  }

  /** What all places that any of the ways is found at come to, way by way. */
  public <T> List<T> all(List<Pattern> ways, Function<Found, Stream<? extends T>> read) {
    return ways.stream().flatMap(way -> this.<T>all(way, read).stream()).toList();
  }

  /** What the first of the ways comes to, in their order, where any comes to something. */
  public <T> Optional<T> first(List<Pattern> ways, Function<Found, Optional<T>> read) {
    return ways.stream().map(way -> find(way, read)).flatMap(Optional::stream).findFirst();
  }

  /** What the first of the ways that is found anywhere says, at the first place. */
  public List<Fact> fact(List<Pattern> ways, Function<Found, Fact> read) {
    return this.<Fact>first(ways, found -> Optional.of(read.apply(found))).stream().toList();
  }

  private <T> Optional<T> find(Pattern pattern, Function<Found, Optional<T>> read) {
    var matcher = pattern.matcher(line).useTransparentBounds(true).useAnchoringBounds(false);
    var from = 0;
    for (int start : starts) {
      if (start >= from && isWords(matcher.region(start, line.length()))) {
        var result = read.apply(new Found(matcher));
        if (result.isPresent()) {
          return result;
        }
        from = matcher.end();
      }
    }
    return Optional.empty();
  }

  /** Whether the words from a place on fit, up to the end of one. */
  private boolean isWords(Matcher matcher) {
    return matcher.lookingAt()
        && matcher.end() > matcher.start()
        && (matcher.end() == line.length() || line.charAt(matcher.end()) == ' ');
  }

  private Span span(int start, int end) {
    var first = tokenAt(start);
    var last = tokenAt(end - 1);
    return tokens.get(first).span().cover(tokens.get(last).span());
  }

  private int tokenAt(int place) {
    var index = 0;
    while (index + 1 < starts.size() && starts.get(index + 1) <= place) {
      index++;
    }
    return index;
  }

  /** "The trip's capacity" as "the capacity of the trip". */
  public static String withoutGenitive(String words) {
    return GENITIVE.matcher(words).replaceAll("the $2 of the $1");
  }

  /** Words as a noun, without what only picks or counts; none where they are none. */
  public static Optional<Noun> noun(String words, Lexicon lexicon) {
    return read(words, lexicon::isPlainBeforeNouns);
  }

  /** Words as a noun, with those that tell in which state it is; none where they are none. */
  public static Optional<Noun> whole(String words) {
    return read(words, _ -> false);
  }

  private static Optional<Noun> read(String words, Predicate<String> isPlain) {
    var kept = new ArrayList<String>();
    for (var word : SPACE.splitAsStream(words.strip()).toList()) {
      if (BEGINNING.contains(word)) {
        kept.clear();
      } else if (!kept.isEmpty() || TELLING.contains(word) || !isPlain.test(word)) {
        kept.addAll(Naming.split(word.replaceAll("['’]s?$", ""), false));
      }
    }
    var clean =
        kept.stream().allMatch(word -> word.matches("[a-z][a-z0-9]*") && !JOINING.contains(word));
    if (kept.isEmpty() || !clean || kept.size() > 4) {
      return Optional.empty();
    }
    kept.set(kept.size() - 1, Nouns.singular(kept.getLast()));
    return Optional.of(new Noun(Nouns.plainly(kept)));
  }
}
