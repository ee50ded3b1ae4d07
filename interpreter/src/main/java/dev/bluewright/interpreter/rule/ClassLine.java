package dev.bluewright.interpreter.rule;

import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Sentence;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.outline.Passage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence that says what a class is for: "The PlotRental class represents a rental …", or
 * "PlotRental: This class will …" in a list of classes.
 *
 * <p>Thread safety: immutable.
 *
 * @param names what it names, in the order of the text
 * @param kind what stands behind the names
 * @param labelled whether the names are a label before the sentence
 */
public record ClassLine(List<Noun> names, Kind kind, boolean labelled) {
  /** What a class stands for. */
  public enum Kind {
    /** Records that are kept. */
    THING,
    /** A part of a program. */
    PROGRAM,
    /** Kinds of what another class stands for. */
    KINDS,
    /** The values of a field. */
    VALUES,
    /** Perhaps one, perhaps the other. */
    OPEN
  }

  private static final String NAME =
      "(?!(?:Each|Every|All|Any|This|These|That|Those|Some|Both|No|One|Our|Their|Its|A|An|The)"
          + " )\\p{Lu}[\\p{L}\\d]*";
  private static final String NAMES = "(?<names>" + NAME + "(?:(?:,? and |, )" + NAME + ")*)";
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:The |An? )?"
              + NAMES
              + " (?:abstract )?(?:base"
              + " )?(?<head>class|classes|entity|entities|model|models|interface|interfaces|enum|enums|enumeration|enumerations)\\b(?<rest>.*)",
          Pattern.DOTALL);
  private static final Pattern LABEL = Pattern.compile(NAMES + " ?: (?<rest>.*)", Pattern.DOTALL);
  private static final Pattern CLASSES = Pattern.compile("(?i).*\\bclass(?:es)?\\b.*");
  private static final Pattern REPRESENTS =
      Pattern.compile(
          "(?s).{0,60}?\\b(?:represents?|representing|models|describes|encapsulates?|denotes)\\b.*");
  private static final Pattern PROPERTIES =
      Pattern.compile(
          "(?is).*\\b(?:propert(?:y|ies)|attributes?|fields|details|information)\\b(?: (?:of|about)"
              + " (?:an? |the |each )?[a-z]+)?,? (?:such as|like|including|:).*");
  private static final Pattern EXTENDS =
      Pattern.compile(
          "(?is).*\\b(?:concrete|implementations? of|extends?|inherits?|subclass(?:es)?)\\b.*");
  private static final Pattern OF_PROGRAM =
      Pattern.compile(
          "(?is).*\\b(?:singleton|(?:main|core|central|primary|driver)"
              + " (?:class|component|part|entry|point)|entry point|demonstrates?|central"
              + " repository|main part)\\b.*");
  private static final Pattern STORES =
      Pattern.compile(
          "(?i)(?:(?:this class|these classes|it|this|we)(?: will)? )?(?:be responsible for"
              + " managing|responsible for managing|encapsulates?|stores?|keeps?|to"
              + " keep|records?|represents?|manages?|contains?)\\b(?! (?:of )?sending).*");
  private static final Pattern TOLD =
      Pattern.compile(
          "(?i)(?:each|every|any|an?|it) .*|.*\\b(?:each|every) .*\\b(?:have|has|be)\\b.*");
  private static final Pattern HOLDS =
      Pattern.compile(
          "(?is) (?:(?:must|should|will|shall) )?(?:has|have|holds?|contains?) (?!methods?\\b).*");
  private static final Pattern SENDS =
      Pattern.compile("(?i).*\\b(?:sending|searching|take care of)\\b.*");

  /** What records are looked up in, and is none. */
  private static final Set<String> LOOKED_IN = Set.of("catalog", "catalogue", "search", "index");

  /** Keeps a copy. */
  public ClassLine {
    names = List.copyOf(names);
  }

  /** What the names say before that of the class that they extend. */
  public List<String> labelsBefore(Noun base) {
    return names.stream()
        .map(name -> name.words().subList(0, name.words().size() - base.words().size()))
        .map(words -> String.join("-", words))
        .toList();
  }

  /** What a sentence says of classes. */
  public static Optional<ClassLine> of(Passage passage, Sentence sentence, Lexicon lexicon) {
    var text = sentence.text();
    var named = NAMED.matcher(text);
    if (named.matches()) {
      return Optional.of(
          new ClassLine(names(named), kind(named, passage.prose().text(), lexicon), false));
    }
    var label = LABEL.matcher(text);
    return isList(passage) && label.matches()
        ? Optional.of(new ClassLine(names(label), labelled(label, passage, lexicon), true))
        : Optional.empty();
  }

  /** Whether words name the properties of something. */
  public static boolean tellsProperties(String text) {
    return PROPERTIES.matcher(text).matches();
  }

  /** Whether a passage stands in a list of classes. */
  private static boolean isList(Passage passage) {
    return passage.kind() == Passage.Kind.BULLET
        && passage.proseAbove().stream()
            .limit(1)
            .anyMatch(above -> CLASSES.matcher(above.text()).matches());
  }

  private static List<Noun> names(Matcher matcher) {
    return Arrays.stream(matcher.group("names").split(",? and |, "))
        .map(name -> new Noun(Naming.split(name, true)))
        .toList();
  }

  private static boolean isModel(Matcher named) {
    return named.group("head").matches("model|models|entity|entities");
  }

  private static Kind kind(Matcher named, String all, Lexicon lexicon) {
    var rest = named.group("rest");
    if (named.group("head").startsWith("enum")) {
      return Kind.VALUES;
    }
    var tells = tellsProperties(all);
    if (OF_PROGRAM.matcher(all).matches() && !tells) {
      return Kind.PROGRAM;
    }
    var isPart = names(named).stream().allMatch(name -> lexicon.isProgramPart(name.head()));
    if (isPart) {
      return rest.matches("(?s) represents? a (?:person|user|customer|member).*")
          ? Kind.THING
          : Kind.PROGRAM;
    }
    if (isModel(named) && HOLDS.matcher(rest).matches()) {
      return Kind.OPEN; // as if it were said of the thing alone
    }
    if (EXTENDS.matcher(rest).matches() && !rest.contains("abstract")) {
      return Kind.KINDS;
    }
    if (tells || REPRESENTS.matcher(rest).matches()) {
      return Kind.THING;
    }
    return rest.contains("abstract") ? Kind.OPEN : Kind.PROGRAM;
  }

  private static Kind labelled(Matcher label, Passage passage, Lexicon lexicon) {
    var rest = label.group("rest");
    var all = passage.prose().text();
    if (tellsProperties(all)) {
      return Kind.THING;
    }
    var isPart =
        names(label).stream().allMatch(name -> lexicon.isProgramPart(name.head()))
            || OF_PROGRAM.matcher(rest).matches()
            || SENDS.matcher(rest).matches()
            || names(label).stream().allMatch(name -> LOOKED_IN.contains(name.head()));
    if (isPart) {
      return Kind.PROGRAM;
    }
    var isSomebody =
        names(label).stream()
            .allMatch(
                name ->
                    lexicon.isActor(name.head())
                        || lexicon.people().endOf(name.text()).isPresent()
                        || lexicon.people().isAccount(name));
    return STORES.matcher(rest).matches() || (!isSomebody && tells(rest, all, label))
        ? Kind.THING
        : Kind.OPEN;
  }

  /** "Plot: Each plot will have a number": what is said of it. */
  private static boolean tells(String rest, String all, Matcher label) {
    return TOLD.matcher(rest).matches()
        || names(label).stream()
            .anyMatch(
                name ->
                    all.substring(label.end("names"))
                        .toLowerCase(Locale.ROOT)
                        .contains(name.text()));
  }
}
