package dev.bluewright.interpreter.rule;

import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.language.Nouns;
import dev.bluewright.interpreter.language.Tag;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** From noun phrases to the nouns that name entities and fields. */
public final class Naming {
  private static final Pattern WORDS =
      Pattern.compile("[^\\p{L}\\d]+|(?<=[\\p{Ll}\\d])(?=\\p{Lu})");
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*");

  private static final Pattern PROGRAM_NAME = Pattern.compile("[a-z][a-z0-9]*(?:[A-Z]|_[a-z])\\w*");

  private static final Pattern METHOD = Pattern.compile("GET|POST|PUT|PATCH|DELETE");

  private static final Pattern STATUS = Pattern.compile("[1-5]\\d\\d");

  /** "The required fields title and text": what leads names in. */
  private static final Set<String> KINDS_OF_MEMBER =
      Set.of("fields", "properties", "attributes", "members", "field", "property", "attribute");

  private static final Set<String> KINDS_OF_VALUE =
      Set.of("flag", "field", "attribute", "property", "column", "value", "boolean", "string");

  private static final Set<String> OF_VALUES =
      Set.of("type", "string", "integer", "number", "boolean", "float", "date");

  /** What kinds of programs are called by. */
  private static final Set<String> OF_PROGRAMS =
      Set.of(
          "web",
          "mobile",
          "desktop",
          "client",
          "server",
          "chat",
          "software",
          "page",
          "backend",
          "frontend",
          "phone",
          "business",
          "enterprise",
          "production",
          "console",
          "test");

  /** What records are kept about, without being things themselves. */
  private static final Set<String> RECORDED =
      Set.of(
          "health",
          "vaccination",
          "maintenance",
          "attendance",
          "training",
          "medication",
          "feeding",
          "breeding",
          "harvest",
          "fuel",
          "repair",
          "weather",
          "sleep",
          "weight");

  private static final Set<String> CLASSES = Set.of("class", "object", "objects", "instance");

  private Naming() {}

  /** The noun of a thing: without what only picks or counts it. */
  public static Optional<Noun> entity(NounPhrase phrase, Lexicon lexicon) {
    if (phrase.isPronoun()) {
      return Optional.of(Noun.of("it"))
          .filter(_ -> phrase.head().isOneOf("it", "them", "they", "these", "those"));
    }
    if (isThisClass(phrase)) {
      return Optional.of(Noun.of("it"));
    }
    if (isEachKindOf(phrase)) {
      return phrase.of().flatMap(of -> entity(of, lexicon));
    }
    var words = new ArrayList<String>();
    for (var modifier : phrase.modifiers()) {
      if (namesKind(modifier)
          && !isTechnical(modifier, lexicon)
          && !lexicon.isPlainBeforeNouns(modifier.lower())
          && !lexicon.isPlainBeforeNouns(modifier.lemma())) {
        words.addAll(split(modifier, true));
      }
    }
    if (isApplication(phrase, words, lexicon)
        || isKindOfRecord(phrase, words, lexicon)
        || isPageOfBook(phrase, words, lexicon)) {
      words.addAll(split(phrase.head(), true));
      return noun(words);
    }
    if (isNamedClass(phrase)) {
      return noun(split(phrase.modifiers().getLast(), true));
    }
    if (lexicon.isSystem(phrase.noun())
        || lexicon.isNever(phrase.noun())
        || isTechnical(phrase.head(), lexicon)
        || isStatus(phrase)
        || isOutcome(phrase)
        || isComing(phrase)) {
      return Optional.empty();
    }
    var head = split(phrase.head(), true);
    if ((isRequest(phrase) || phrase.head().isOneOf("result", "results")) && words.size() == 1) {
      words.addAll(head);
      return noun(words);
    }
    if (head.isEmpty() || lexicon.isGeneric(String.join(" ", head)) || isContainer(phrase, words)) {
      return words.isEmpty() || head.isEmpty()
          ? phrase.of().flatMap(of -> entity(of, lexicon))
          : noun(words);
    }
    words.addAll(head);
    return noun(words);
  }

  /** "Plot applications", "their plot application": asked for by people, and no program. */
  private static boolean isApplication(NounPhrase phrase, List<String> words, Lexicon lexicon) {
    return phrase.head().isOneOf("application", "applications")
        && words.size() == 1
        && (phrase.isPlural()
            || phrase.determiner().filter(word -> word.isOneOf("their", "his", "her")).isPresent())
        && !OF_PROGRAMS.contains(words.getFirst())
        && !lexicon.isSystem(words.getFirst())
        && phrase.modifiers().stream().allMatch(word -> word.text().matches("[a-z]+"));
  }

  /** "Health records": what is recorded, and no records of something that is kept by itself. */
  private static boolean isKindOfRecord(NounPhrase phrase, List<String> words, Lexicon lexicon) {
    return phrase.head().isOneOf("record", "records")
        && words.size() == 1
        && RECORDED.contains(words.getFirst())
        && !lexicon.isUsualThing(Noun.of(words.getFirst()));
  }

  /** "A notebook page": of a book, and no screen. */
  private static boolean isPageOfBook(NounPhrase phrase, List<String> words, Lexicon lexicon) {
    return phrase.head().isOneOf("page", "pages")
        && noun(Stream.concat(words.stream(), Stream.of("page")).toList())
            .filter(lexicon::isPageOfBook)
            .isPresent();
  }

  /** "The result of a match": a value of it. */
  public static boolean isOutcome(NounPhrase phrase) {
    return phrase.head().isOneOf("result")
        && phrase.modifiers().isEmpty()
        && phrase.of().flatMap(NounPhrase::determiner).isPresent();
  }

  /** "join requests": a request for something, and none that a program sends. */
  private static boolean isRequest(NounPhrase phrase) {
    return phrase.head().isOneOf("request", "requests")
        && phrase.modifiers().stream()
            .allMatch(
                word ->
                    word.text().matches("[A-Z]?[a-z]+")
                        && !word.isOneOf("get", "post", "put", "patch", "delete", "http", "api"));
  }

  /** "a register of plots", "the plot catalog": what it holds is kept. */
  private static boolean isContainer(NounPhrase phrase, List<String> words) {
    return (phrase.head().isOneOf("register", "registry", "directory", "catalog", "catalogue")
            && (!words.isEmpty() || phrase.of().isPresent()))
        || (phrase.head().isOneOf("inventory", "overview", "archive")
            && words.isEmpty()
            && phrase.of().filter(NounPhrase::isPlural).isPresent())
        || (phrase.head().isOneOf("log", "diary", "journal")
            && words.isEmpty()
            && phrase.of().filter(NounPhrase::isPlural).isPresent());
  }

  /** "order item", and "parking spot": a noun, or a word in -ing that says what a thing is for. */
  private static boolean namesKind(Token modifier) {
    return modifier.tag().isNominal()
        || modifier.isGerund()
        || (modifier.tag() == Tag.VERB && !modifier.isParticiple());
  }

  /** "Check-in", "check-out guests": what is done, and no thing. */
  private static boolean isComing(NounPhrase phrase) {
    return Stream.concat(phrase.modifiers().stream(), Stream.of(phrase.head()))
            .anyMatch(word -> word.isOneOf("check-in", "check-out", "checkin", "checkout"))
        && !phrase.head().isOneOf("record", "records", "log", "logs");
  }

  /** "A 201 status", "a 204 code": of an answer, and of no record. */
  private static boolean isStatus(NounPhrase phrase) {
    return phrase.head().isOneOf("status", "code", "response")
        && Stream.concat(phrase.determiner().stream(), phrase.modifiers().stream())
            .anyMatch(word -> STATUS.matcher(word.text()).matches());
  }

  /** "A POST route", "a MySQL table": nothing that is kept. */
  public static boolean isTechnical(Token modifier, Lexicon lexicon) {
    return METHOD.matcher(modifier.text()).matches()
        || !lexicon.databasesIn(List.of(modifier)).isEmpty();
  }

  /** "Each type of tool": each tool. */
  private static boolean isEachKindOf(NounPhrase phrase) {
    return phrase.head().isOneOf("type", "kind", "piece")
        && phrase.modifiers().isEmpty()
        && phrase.of().isPresent()
        && phrase.determiner().filter(word -> word.isOneOf("each", "every")).isPresent();
  }

  /** "this class": the one spoken of. */
  private static boolean isThisClass(NounPhrase phrase) {
    return phrase.head().isOneOf("class", "entity", "table", "model")
        && phrase.modifiers().isEmpty()
        && phrase.determiner().filter(word -> word.isOneOf("this", "the")).isPresent();
  }

  /** "the OrderItem class": a type of a program, not a class that people attend. */
  private static boolean isNamedClass(NounPhrase phrase) {
    return CLASSES.contains(phrase.head().text())
        && !phrase.modifiers().isEmpty()
        && Character.isUpperCase(phrase.modifiers().getLast().text().charAt(0));
  }

  /** The noun of a value: with every word that tells it from others. */
  public static Optional<Noun> field(NounPhrase phrase, Lexicon lexicon) {
    if (phrase.isPronoun()
        || phrase.head().tag() == Tag.NUM
        || isStatus(phrase)
        || METHOD.matcher(phrase.head().text()).matches()) {
      return Optional.empty();
    }
    if (isNameBehindKind(phrase)) {
      return noun(split(phrase.head(), true));
    }
    var words = new ArrayList<String>();
    for (var modifier : phrase.modifiers()) {
      if (modifier.tag() != Tag.NUM
          && !KINDS_OF_MEMBER.contains(modifier.lower())
          && !(lexicon.isPlainBeforeNouns(modifier.lower())
              && !modifier.isOneOf("first", "last", "full", "total", "main"))) {
        words.addAll(split(modifier, false));
      }
    }
    if (isFieldOfType(phrase)) {
      return noun(words).filter(noun -> !lexicon.isNeverField(noun));
    }
    var isCount = phrase.of().isPresent() && phrase.head().isOneOf("years", "months");
    if (words.isEmpty() || !phrase.head().isOneOf("property", "attribute")) {
      words.addAll(split(phrase.head(), !isCount));
    }
    if (phrase.of().isPresent() && !ownedBy(phrase)) {
      words.add("of");
      words.addAll(split(phrase.of().get().head(), false));
    }
    return noun(words).filter(noun -> !lexicon.isNeverField(noun));
  }

  /** "A name field of type string": the name alone. */
  private static boolean isFieldOfType(NounPhrase phrase) {
    return phrase.head().isOneOf("field", "property", "attribute", "column", "key")
        && !phrase.modifiers().isEmpty()
        && phrase.of().filter(of -> OF_VALUES.contains(of.head().lower())).isPresent();
  }

  /** "A flag isComplete", "a field due_date": the name as a program has it, behind what it is. */
  private static boolean isNameBehindKind(NounPhrase phrase) {
    return PROGRAM_NAME.matcher(phrase.head().text()).matches()
        && phrase.modifiers().stream().allMatch(word -> KINDS_OF_VALUE.contains(word.lower()));
  }

  /** Whether what follows "of" is its owner ("the name of the author"), not part of the name. */
  public static boolean ownedBy(NounPhrase phrase) {
    return phrase.of().map(of -> of.determiner().isPresent() && !of.isPlural()).orElse(false)
        || phrase.head().isOneOf("status", "title", "name", "price", "description");
  }

  /** The words of a name as written: "dueDate", "due_date" and "due date" are the same. */
  public static List<String> split(Token token, boolean singular) {
    return split(token.text(), singular && !Nouns.isAcronym(token.text()));
  }

  /** The words of a name as written. */
  public static List<String> split(String name, boolean singular) {
    var parts =
        WORDS
            .splitAsStream(name)
            .filter(p -> !p.isEmpty())
            .map(p -> p.toLowerCase(Locale.ROOT))
            .toList();
    var words = new ArrayList<String>();
    for (var i = 0; i < parts.size(); i++) {
      words.add(singular && i == parts.size() - 1 ? Nouns.singular(parts.get(i)) : parts.get(i));
    }
    return words;
  }

  private static Optional<Noun> noun(List<String> words) {
    var clean = words.stream().filter(word -> NAME.matcher(word).matches()).toList();
    return clean.isEmpty() || clean.size() > (clean.contains("of") || clean.contains("per") ? 5 : 3)
        ? Optional.empty()
        : Optional.of(new Noun(Nouns.plainly(clean)));
  }
}
