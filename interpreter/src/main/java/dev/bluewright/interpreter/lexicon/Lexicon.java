package dev.bluewright.interpreter.lexicon;

import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.language.WordList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What words mean to a back end. The words are in data files beside this class.
 *
 * <p>Thread safety: immutable.
 */
public final class Lexicon {
  private final WordList operations = read("operations.txt");
  private final WordList transitions = read("transitions.txt");
  private final Map<String, String> deeds = transitions.pairs("deeds");
  private final WordList system = read("system.txt");
  private final WordList blocks = read("blocks.txt");
  private final WordList things = read("things.txt");
  private final Set<String> usualThings = words(things, "thing");
  private final StandIns standIns;
  private final Set<String> systemVerbs = words(system, "verbs");
  private final Set<String> plain = words(system, "plain");
  private final Set<String> never = words(system, "never");
  private final Set<String> plainBefore = words(system, "plain before nouns");
  private final Asking asking = new Asking();
  private final FieldTypes fieldTypes = new FieldTypes();
  private final UsualValues usualValues = new UsualValues(fieldTypes);
  private final Events events = new Events();
  private final Acts acts = new Acts();
  private final People people = new People();
  private final UnsupportedWords unsupported = new UnsupportedWords();
  private final AsideWords aside;
  private final Late late = new Late();
  private final Frames frames = new Frames();
  private final Phrases conventionPhrases = Phrases.byTopic(read("conventions.txt"));
  private final HeadingBlocks headingBlocks = new HeadingBlocks(blocks);
  private final Phrases optionalPhrases = new Phrases(blocks, List.of("optional phrases"));
  private final Phrases databasePhrases = Phrases.byTopic(read("databases.txt"));
  private final Classes classes;

  /** The words as they are usually meant. */
  public Lexicon() {
    this(Set.of(), Classes.NONE);
  }

  private Lexicon(Set<String> things, Classes classes) {
    this.standIns = StandIns.but(things, classes, system);
    this.aside = new AsideWords(things);
    this.classes = classes;
  }

  /**
   * The words as a text means them that tells the values of these things: "service" is no name of
   * the whole where each service has a price. Itself where that changes nothing.
   *
   * @param holders nouns in dictionary form, of which values are told
   * @param spokenOf those with which people do something
   * @param classes what the text defines as kinds of records
   */
  public Lexicon telling(Set<String> holders, Set<String> spokenOf, Set<Noun> classes) {
    var told = words(system, "system or thing");
    told.retainAll(holders);
    var acted = words(system, "system or thing acted upon");
    acted.addAll(aside.perhapsThings());
    acted.retainAll(spokenOf);
    told.addAll(acted);
    return told.isEmpty() && classes.isEmpty() ? this : new Lexicon(told, new Classes(classes));
  }

  /** What the text defines as kinds of records. */
  public Classes classes() {
    return classes;
  }

  /** What a verb does to records, by its dictionary form; none for other verbs. */
  public Set<Operation> operations(String verb) {
    return operations("", verb);
  }

  /** Whether a verb asks for it only of what is usually kept: "make an order", not "make sure". */
  public boolean isVague(String verb) {
    return operations.words("vague").contains(verb);
  }

  /** What a noun such as "creation" or "management" asks for. */
  public Set<Operation> operationsOfNoun(String noun) {
    return operations("nouns ", noun);
  }

  /** The state that a verb brings a record into. */
  public Optional<String> stateAfter(String verb) {
    return transitions.words(verb).stream().findFirst();
  }

  /** The name of the field of true and false that a verb sets, "not" before it for false. */
  public Optional<String> flagAfter(String verb) {
    return transitions.words(verb).reversed().stream().findFirst();
  }

  /** Whether something is done with the same record again and again: to water, to clean. */
  public boolean isRepeated(String verb) {
    return transitions.words("repeated").contains(verb);
  }

  /** The verb of a noun that names an action: "approve" of "approval". */
  public Optional<String> verbOfDeed(String noun) {
    return Optional.ofNullable(deeds.get(noun));
  }

  /** The verb that brings a record into a state. */
  public Optional<String> verbInto(String state) {
    return transitions.lines().entrySet().stream()
        .filter(entry -> !entry.getKey().equals("deeds") && !entry.getKey().equals("repeated"))
        .filter(entry -> entry.getValue().contains(state))
        .min(Comparator.comparingInt(entry -> entry.getValue().size()))
        .map(Map.Entry::getKey);
  }

  /** Whether the noun names the whole: "API", "system". */
  public boolean isSystem(String noun) {
    return standIns.system().contains(noun);
  }

  /** Whether the verb can ask for the whole: "create", "build". */
  public boolean asksForSystem(String verb) {
    return systemVerbs.contains(verb);
  }

  /** Whether the word says nothing about what a system is. */
  public boolean isPlain(String word) {
    return plain.contains(word);
  }

  /** Whether the noun says who acts. */
  public boolean isActor(String noun) {
    return standIns.actors().contains(noun);
  }

  /** Whether the noun never names what is kept: "diagram", "hour". */
  public boolean isNever(String noun) {
    return never.contains(noun) && !classes.has(Noun.of(noun));
  }

  /** Whether it is a page that is no screen: "notebook page". */
  public boolean isPageOfBook(Noun noun) {
    var words = noun.words();
    return words.size() > 1
        && words.getLast().equals("page")
        && aside.hasPages(words.get(words.size() - 2));
  }

  /** Whether the noun names a part of the work: "backend task". */
  public boolean isOfWork(Noun noun) {
    return noun.words().size() > 1
        && noun.words().stream().anyMatch(standIns.neverWithin()::contains);
  }

  /** Whether the noun names a part of a request or an answer, not a value of a record. */
  public boolean isNeverField(Noun noun) {
    return system.words("never fields").stream()
        .anyMatch(
            name ->
                name.equals(noun.text())
                    || (name.contains(" ") && noun.text().endsWith(" " + name)));
  }

  /** Whether a class with this last word is a part of a program: "service", "factory". */
  public boolean isProgramPart(String noun) {
    return system.words("program parts").contains(noun);
  }

  /** Whether the noun may name the whole that a system is for: "library", "shop". */
  public boolean isPlace(String noun) {
    return system.words("places").contains(noun);
  }

  /** Whether the noun stands for records in general: "data". */
  public boolean isGeneric(String noun) {
    return standIns.generic().contains(noun);
  }

  /** Whether the word leaves what follows as it was: "new", "all". */
  public boolean isPlainBeforeNouns(String word) {
    return plainBefore.contains(word);
  }

  /** Types of fields by name. */
  public FieldTypes fieldTypes() {
    return fieldTypes;
  }

  /** What things hold where a text does not say it. */
  public UsualValues usualValues() {
    return usualValues;
  }

  /** Whether records of it are usually kept: by all of its words or the last. */
  public boolean isUsualThing(Noun noun) {
    return usualThings.contains(noun.text()) || usualThings.contains(noun.head());
  }

  /** Whether records of it, by all of its words, are usually kept: "training plan". */
  public boolean isUsualByName(Noun noun) {
    return usualThings.contains(noun.text());
  }

  /** Whether it sorts other things, as a category does. */
  public boolean sortsOthers(Noun noun) {
    return things.words("sorting").contains(noun.head());
  }

  /** Whether it gathers things that are in others of its kind as well: "playlist". */
  public boolean isContainer(Noun noun) {
    return things.words("containers").contains(noun.head());
  }

  /** Verbs that make a thing about another. */
  public Events events() {
    return events;
  }

  /** Verbs for what a service cannot do. */
  public Acts acts() {
    return acts;
  }

  /** Words for people. */
  public People people() {
    return people;
  }

  /** Phrases that ask for what cannot be built yet. */
  public UnsupportedWords unsupported() {
    return unsupported;
  }

  /** Phrases that show that a sentence is not about the back end. */
  public AsideWords aside() {
    return aside;
  }

  /** Words with which something is asked for. */
  public Asking asking() {
    return asking;
  }

  /** Reasons for sentences that nothing else explains. */
  public Late late() {
    return late;
  }

  /** Wordings that show to whom a sentence speaks. */
  public Frames frames() {
    return frames;
  }

  /** Phrases for what the runtime always does. */
  public List<Phrases.Match> conventionsIn(List<Token> tokens) {
    return conventionPhrases.in(tokens);
  }

  /** Phrases that make a sentence optional. */
  public List<Phrases.Match> optionalIn(List<Token> tokens) {
    return optionalPhrases.in(tokens);
  }

  /** What a heading says of everything below it: optional, scope, process or screens. */
  public Optional<String> blockOf(List<Token> heading) {
    return headingBlocks.of(heading);
  }

  /** Names of databases; the topic is the label of one, or "unsupported". */
  public List<Phrases.Match> databasesIn(List<Token> tokens) {
    return databasePhrases.in(tokens);
  }

  private Set<Operation> operations(String prefix, String word) {
    var found = EnumSet.noneOf(Operation.class);
    for (var operation : Operation.values()) {
      var key = prefix + operation.name().toLowerCase(Locale.ROOT);
      if (operations.words(key).contains(word)) {
        found.add(operation);
      }
    }
    if (operations.words(prefix + "manage").contains(word) && found.isEmpty()) {
      return EnumSet.allOf(Operation.class);
    }
    return found;
  }

  private static WordList read(String name) {
    return WordList.read(Lexicon.class, name);
  }

  private static Set<String> words(WordList list, String key) {
    return new HashSet<>(list.words(key));
  }
}
