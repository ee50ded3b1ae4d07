package dev.bluewright.interpreter.rule;

import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.English;
import dev.bluewright.interpreter.language.Sentence;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.outline.Outline;
import dev.bluewright.interpreter.outline.Passage;
import dev.bluewright.interpreter.outline.Prose;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Turns an outline into statements, each with what it inherits.
 *
 * <p>Thread safety: not safe; one is made for each text.
 */
public final class Statements {
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "field",
          "attribute",
          "property",
          "column",
          "detail",
          "information",
          "data",
          "following",
          "model",
          "entity",
          "schema",
          "table",
          "value",
          "info",
          "object");

  /** Topics of a lead-in that speaks to the reader: what follows belongs to no thing. */
  private static final Set<String> TALK = Set.of("reader", "advice", "process");

  private static final Set<String> HOLDERS =
      Set.of("form", "input", "table", "model", "entity", "class", "schema", "panel");

  /** A heading of all that is kept. */
  private static final Pattern MODEL =
      Pattern.compile(
          "(?i)(?:\\d+[.)]? )?(?:the )?(?:core |main |key |basic )?(?:data |domain |database |db |object )?"
              + "(?:models?|entities|schemas?|tables|objects|resources|entity types|structures?)"
              + "(?: design| definitions?| overview)?\\s*:?");

  private static final int LONGEST_HEADING = 5;

  /** Passages below a heading that is the only one, from which on it is that of the whole text. */
  private static final int WHOLE = 10;

  /** What passages inherit from one above. */
  private record Inherited(Optional<Noun> owner, boolean said, Optional<String> block) {
    static final Inherited NOTHING = new Inherited(Optional.empty(), false, Optional.empty());
  }

  private final English english;
  private final Lexicon lexicon;
  private final Optional<Prose> title;
  private final Set<String> holders;
  private final Set<Prose> values;
  private final Map<Prose, SpokenPath> calls;
  private final BodyLists bodies;
  private final Map<Prose, Inherited> inherited = new HashMap<>();

  private Statements(English english, Lexicon lexicon, Text text) {
    this.english = english;
    this.lexicon = lexicon;
    this.title = titleOf(text.outline());
    this.holders = text.holders();
    this.values = new ValueLists(lexicon).in(text);
    this.calls = SplitCalls.in(text.outline().passages());
    this.bodies = new BodyLists(calls);
  }

  /** The heading of a whole text that has others below it: it names no owner of values. */
  private static Optional<Prose> titleOf(Outline outline) {
    var headings =
        outline.passages().stream().filter(p -> p.kind() == Passage.Kind.HEADING).toList();
    if (headings.size() == 1 && outline.passages().size() > WHOLE) {
      return Optional.of(headings.getFirst())
          .filter(outline.passages().getFirst()::equals)
          .map(Passage::prose);
    }
    var isFirst = headings.size() > 1 && outline.passages().getFirst().equals(headings.getFirst());
    return isFirst && headings.getLast().headings().contains(headings.getFirst().prose())
        ? Optional.of(headings.getFirst().prose())
        : Optional.empty();
  }

  /** The statements of a text in its order. A block of code is a statement without words. */
  public static List<Statement> of(Text text, English english, Lexicon lexicon) {
    var reader = new Statements(english, lexicon, text);
    return text.parts().stream()
        .flatMap(part -> part.sentences().stream().map(s -> reader.statement(part.passage(), s)))
        .toList();
  }

  private Statement statement(Passage passage, Sentence sentence) {
    var body = bodies.of(passage, sentence);
    Optional<Noun> owner = Optional.empty();
    var said = false;
    Optional<String> block = Optional.empty();
    var above = passage.proseAbove();
    for (var prose : above) {
      var from = inherited.computeIfAbsent(prose, this::inheritedFrom);
      if (owner.isEmpty()
          && from.owner().isPresent()
          && (from.said() || title.filter(prose::equals).isEmpty())) {
        owner = from.owner();
        said =
            from.said()
                || (prose.equals(above.getFirst())
                    && (values.contains(prose)
                        || (passage.kind() == Passage.Kind.BULLET && isOfModel(prose, above))));
      }
      block = block.or(from::block);
    }
    var holder = body.isPresent() ? body : owner;
    return new Statement(
        passage,
        sentence,
        Wording.of(sentence.tokens()),
        holder,
        said || body.isPresent(),
        block,
        Optional.ofNullable(calls.get(passage.prose())));
  }

  /** "Data model" above "Plot": what stands below a plot is what it holds. */
  private static boolean isOfModel(Prose thing, List<Prose> above) {
    var at = above.indexOf(thing) + 1;
    return at < above.size() && MODEL.matcher(above.get(at).text()).matches();
  }

  private Inherited inheritedFrom(Prose prose) {
    var sentences = english.sentences(prose);
    if (sentences.isEmpty()) {
      return Inherited.NOTHING;
    }
    var last = sentences.getLast();
    var isShort = last.tokens().size() <= LONGEST_HEADING;
    var block = namesHolder(last) ? Optional.<String>empty() : lexicon.blockOf(last.tokens());
    if (lexicon.aside().in(last.tokens()).stream()
        .anyMatch(match -> TALK.contains(match.topic()))) {
      return new Inherited(Optional.empty(), false, block);
    }
    var listed = new ListOwner(lexicon).of(last).or(() -> new ProvidedOwner(lexicon).of(sentences));
    if (listed.isPresent()) {
      return new Inherited(listed, true, block);
    }
    for (var clause : last.clauses()) {
      var owner = ownerSaid(clause);
      if (owner.isPresent()) {
        return new Inherited(owner, true, block);
      }
    }
    return new Inherited(isShort ? ownerNamed(last) : Optional.empty(), false, block);
  }

  /** "Tools" above "each tool has a name": things that are kept, and none of the trade. */
  private boolean namesHolder(Sentence heading) {
    return heading.clauses().size() == 1
        && heading.clauses().getFirst().isPhrase()
        && heading.clauses().getFirst().objects().stream()
            .anyMatch(phrase -> holders.contains(phrase.noun()));
  }

  /** "Each book has:", "The fields of a book are:". */
  private Optional<Noun> ownerSaid(Clause clause) {
    if (clause.has("have", "include", "contain", "consist", "need", "store", "be")) {
      var subject = clause.subjects().stream().findFirst();
      if (subject.isPresent() && clause.has("be")) {
        return subject
            .filter(s -> ATTRIBUTES.contains(s.noun()))
            .flatMap(s -> Naming.entity(s, lexicon));
      }
      return subject
          .flatMap(s -> Naming.entity(s, lexicon))
          .filter(
              noun ->
                  !lexicon.isSystem(noun.head())
                      && (!lexicon.isActor(noun.head())
                          || (clause.has("have") && clause.modal().isEmpty())
                          || clause.objects().stream()
                              .anyMatch(o -> ATTRIBUTES.contains(o.noun()))));
    }
    var withAttributes =
        clause.after("with", "containing").stream()
            .anyMatch(phrase -> ATTRIBUTES.contains(phrase.noun()));
    return withAttributes
        ? clause.targets().stream()
            .findFirst()
            .flatMap(target -> Naming.entity(target, lexicon))
            .map(Statements::withoutHolder)
            .filter(new ListOwner(lexicon)::holds)
        : Optional.empty();
  }

  /** "Book", "Book fields", and of a call that is described: "Create a book". */
  private Optional<Noun> ownerNamed(Sentence sentence) {
    if (sentence.clauses().size() != 1) {
      return Optional.empty();
    }
    var clause = sentence.clauses().getFirst();
    boolean isTitle = !sentence.text().matches(".*[.:!?]");
    if (!clause.isPhrase() && !(isTitle && isOperation(clause))) {
      return Optional.empty();
    }
    var phrases = clause.objects();
    return phrases.size() == 1 && !lexicon.isSystem(phrases.getFirst().noun())
        ? Naming.entity(phrases.getFirst(), lexicon)
            .map(Statements::withoutHolder)
            .filter(noun -> !lexicon.isSystem(noun.head()))
            .filter(noun -> !noun.head().equals("story") || !phrases.getFirst().isPlural())
        : Optional.empty();
  }

  /** "Plot form fields", "the plot table": those of a plot, wherever they are put. */
  private static Noun withoutHolder(Noun noun) {
    return noun.words().size() > 1 && HOLDERS.contains(noun.head())
        ? withoutHolder(new Noun(noun.words().subList(0, noun.words().size() - 1)))
        : noun;
  }

  private boolean isOperation(Clause clause) {
    return clause.subjects().isEmpty()
        && !clause.passive()
        && clause.verbs().size() == 1
        && !lexicon.operations(clause.verbs().getFirst().lemma()).isEmpty();
  }
}
