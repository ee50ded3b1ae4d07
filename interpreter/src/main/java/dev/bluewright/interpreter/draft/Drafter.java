package dev.bluewright.interpreter.draft;

import dev.bluewright.blueprint.Database;
import dev.bluewright.blueprint.Requirement;
import dev.bluewright.blueprint.Requirement.Status;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Prescription;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.outline.Passage;
import dev.bluewright.interpreter.resolve.Heard;
import dev.bluewright.interpreter.resolve.Model;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.text.Description;
import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Gives every requirement its status: from whether its facts found their place in the model.
 *
 * <p>Thread safety: safe.
 */
public final class Drafter {
  private final Lexicon lexicon;

  /** A drafter over a lexicon. */
  public Drafter(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** A requirement with its words. */
  public record Drafted(Requirement requirement, Span span) {}

  /** The requirements of a text in its order, {@code R1} first. */
  public List<Drafted> requirements(Description text, List<Heard> heard, Model model) {
    var requirements = new ArrayList<Drafted>();
    var samples = new Samples(heard, model, lexicon);
    var asked = heard.stream().filter(Drafter::isRequirement).toList();
    var outcomes =
        asked.stream().map(each -> samples.judged(each, outcome(text, each, model))).toList();
    var lists = new AmongOthers(lexicon);
    for (var at = 0; at < asked.size(); at++) {
      lists.add(asked.get(at), outcomes.get(at));
    }
    for (var at = 0; at < asked.size(); at++) {
      var outcome = lists.judged(asked.get(at), outcomes.get(at));
      var requirement = requirement(text, asked.get(at), outcome, requirements.size() + 1);
      requirements.add(new Drafted(requirement, asked.get(at).statement().span()));
    }
    return List.copyOf(requirements);
  }

  /** Headings, and lead-ins that only introduce their list, are context. */
  private static boolean isRequirement(Heard heard) {
    return switch (heard.statement().passage().kind()) {
      case HEADING, CODE -> false;
      case PARAGRAPH, BULLET, TABLE_ROW -> asks(heard) || !isContext(heard.statement());
    };
  }

  /** A lead-in, a bullet that only heads those below it, or a line that reads as a heading. */
  private static boolean isContext(Statement statement) {
    var phrases = statement.clauses().stream().allMatch(Clause::isPhrase);
    var isTitle =
        statement.passage().kind() == Passage.Kind.PARAGRAPH
            && statement.tokens().stream().filter(Drafter::isWord).count() <= 5
            && !statement.sentence().text().matches(".*[.!?]");
    return statement.sentence().text().endsWith(":")
        || (phrases && (statement.passage().introduces() || isTitle));
  }

  private static boolean isWord(Token token) {
    return token.text().chars().anyMatch(Character::isLetterOrDigit);
  }

  private static boolean asks(Heard heard) {
    return (heard.has(Fact.Unsupported.class) && !heard.statement().introduces())
        || heard.has(Fact.FieldOf.class)
        || heard.has(Fact.RelationOf.class)
        || heard.has(Fact.LimitOf.class)
        || heard.has(Fact.EnumerationOf.class)
        || heard.has(Fact.DatabaseNamed.class);
  }

  private static Requirement requirement(
      Description text, Heard heard, Outcome outcome, int number) {
    var start = heard.statement().span().start();
    return new Requirement(
        "R" + number,
        heard.statement().sentence().text(),
        text.line(start),
        text.column(start),
        outcome.status(),
        outcome.met(),
        outcome.why());
  }

  private Outcome outcome(Description text, Heard heard, Model model) {
    return contradiction(text, heard, model)
        .or(() -> block(heard))
        .or(() -> unsupportedDatabase(heard))
        .or(() -> setAside(heard, model, true))
        .or(() -> talk(heard, model))
        .or(() -> unsupported(heard, model))
        .or(() -> prescribed(heard, model))
        .or(() -> refusal(heard, model))
        .orElseGet(() -> understoodOrAside(heard, model));
  }

  private static Optional<Outcome> contradiction(Description text, Heard heard, Model model) {
    return heard.facts().stream()
        .filter(model.contradictions()::containsKey)
        .map(model.contradictions()::get)
        .map(Fact::span)
        .findFirst()
        .map(
            other ->
                Outcome.because(
                    Status.UNCLEAR,
                    "It contradicts line %d, column %d: \"%s\"."
                        .formatted(
                            text.line(other.start()), text.column(other.start()), text.at(other))));
  }

  private Optional<Outcome> block(Heard heard) {
    var statement = heard.statement();
    var block =
        heard
            .block()
            .or(
                () ->
                    lexicon.optionalIn(statement.tokens()).isEmpty()
                        ? Optional.empty()
                        : Optional.of("optional"));
    return block.map(
        topic ->
            switch (topic) {
              case "optional" ->
                  Outcome.because(Status.OPTIONAL, "The text calls it optional; it is not built.");
              case String other -> Outcome.because(Status.SET_ASIDE, lexicon.whyAside(other));
            });
  }

  private Optional<Outcome> unsupportedDatabase(Heard heard) {
    return heard.facts().stream()
        .filter(Fact.DatabaseNamed.class::isInstance)
        .map(Fact.DatabaseNamed.class::cast)
        .filter(fact -> Database.named(fact.word()).isEmpty())
        .findFirst()
        .map(
            fact ->
                Outcome.because(
                    Status.UNSUPPORTED,
                    "The database "
                        + fact.word()
                        + " is not supported; there are PostgreSQL, MySQL, MariaDB and SQLite."));
  }

  private Optional<Outcome> setAside(Heard heard, Model model, boolean alone) {
    if (heard.facts().stream()
            .anyMatch(
                fact -> fact instanceof Fact.DatabaseNamed && model.places().containsKey(fact))
        && !heard.has(Fact.Unsupported.class)
        && heard.facts().stream().noneMatch(fact -> setsAllAside(fact, heard))) {
      return Optional.empty();
    }
    return heard.facts().stream()
        .filter(Fact.SetAside.class::isInstance)
        .map(Fact.SetAside.class::cast)
        .filter(fact -> fact.strong() == alone)
        .filter(fact -> alone || new Gist(lexicon).has(heard.statement(), fact.span()))
        .findFirst()
        .map(fact -> Outcome.because(Status.SET_ASIDE, fact.why()));
  }

  /** "We use Django and SQLite": the whole sentence is of how it was made. */
  private static boolean setsAllAside(Fact fact, Heard heard) {
    return fact instanceof Fact.SetAside(_, var strong, var span)
        && strong
        && span.equals(heard.statement().span());
  }

  private Optional<Outcome> unsupported(Heard heard, Model model) {
    var onScreen = setAside(heard, model, false).isPresent();
    var placed =
        heard.facts().stream()
            .filter(model.places()::containsKey)
            .anyMatch(
                fact ->
                    fact instanceof Fact.LimitOf
                        || fact instanceof Fact.Transition
                        || fact instanceof Fact.Behaviour
                        || fact instanceof Fact.Prescribed(Prescription.Usual _, _));
    return heard.facts().stream()
        .filter(Fact.Unsupported.class::isInstance)
        .map(Fact.Unsupported.class::cast)
        .filter(fact -> !onScreen || !lexicon.isSeen(fact.why()))
        .filter(
            fact ->
                !placed
                    || heard.facts().stream()
                        .noneMatch(
                            other -> isBuilt(other, model) && other.span().contains(fact.span())))
        .findFirst()
        .map(fact -> Outcome.because(Status.UNSUPPORTED, fact.why()));
  }

  /** A path that leads to nothing. */
  private static Optional<Outcome> prescribed(Heard heard, Model model) {
    return heard.facts().stream()
        .filter(Fact.RouteNamed.class::isInstance)
        .filter(fact -> !model.places().containsKey(fact))
        .map(Fact.RouteNamed.class::cast)
        .findFirst()
        .map(
            fact ->
                Outcome.because(
                    Status.UNSUPPORTED,
                    "Nothing that is kept is known to be at " + fact.path() + "."));
  }

  /** "If the search word is invalid, 400": what every service refuses is not what is said here. */
  private Optional<Outcome> refusal(Heard heard, Model model) {
    var told =
        heard.facts().stream()
            .anyMatch(
                fact ->
                    fact instanceof Fact.Prescribed(Prescription.StatusOf said, _)
                        && said.status() >= 400
                        && !model.places().containsKey(fact));
    return told && isByConvention(heard, model)
        ? Optional.of(Outcome.because(Status.UNSUPPORTED, lexicon.late().whyShaped()))
        : Optional.empty();
  }

  /** Whether nothing found its place but what the runtime does anyway. */
  private static boolean isByConvention(Heard heard, Model model) {
    return heard.facts().stream()
        .filter(model.places()::containsKey)
        .allMatch(Fact.Convention.class::isInstance);
  }

  private static boolean isBuilt(Fact fact, Model model) {
    return (fact instanceof Fact.LimitOf
            || fact instanceof Fact.Behaviour
            || fact instanceof Fact.Prescribed)
        && model.places().containsKey(fact);
  }

  /** The places of the facts; what the runtime does anyway counts where nothing else was said. */
  private static List<String> places(Heard heard, Model model) {
    var placed = heard.facts().stream().filter(model.places()::containsKey).toList();
    var own = placed.stream().filter(fact -> !(fact instanceof Fact.Convention)).toList();
    return (own.isEmpty() ? placed : own)
        .stream()
            .flatMap(fact -> model.places().getOrDefault(fact, List.of()).stream())
            .distinct()
            .toList();
  }

  private Outcome understoodOrAside(Heard heard, Model model) {
    var understood = understood(heard, model);
    return (understood.status() == Status.MET && !isOnlyTalk(heard, model))
            || understood.status() == Status.SET_ASIDE
        ? understood
        : setAside(heard, model, false)
            .or(() -> narrative(heard, model))
            .or(() -> new LastResort(lexicon).of(heard, model))
            .orElse(understood);
  }

  /** An "if", a "when" or a "not" that asks for nothing. */
  private Optional<Outcome> talk(Heard heard, Model model) {
    return Talk.is(heard, model, lexicon)
        ? Optional.of(Outcome.because(Status.SET_ASIDE, lexicon.whyAside("reader")))
        : Optional.empty();
  }

  private Optional<Outcome> narrative(Heard heard, Model model) {
    return Narrative.is(heard, model, lexicon)
        ? Optional.of(Outcome.because(Status.SET_ASIDE, lexicon.whyAside("narrative")))
        : Optional.empty();
  }

  /** "Below is the expected JSON": what every service does, in a sentence that asks for nothing. */
  private boolean isOnlyTalk(Heard heard, Model model) {
    return isByConvention(heard, model)
        && heard.facts().stream()
            .anyMatch(
                fact -> fact instanceof Fact.SetAside(var why, _, _) && !lexicon.isApart(why));
  }

  private Outcome understood(Heard heard, Model model) {
    var places = places(heard, model);
    if (places.isEmpty()) {
      return Outcome.because(Status.UNCLEAR, "Nothing in it was understood.");
    }
    if (ToReader.breaksOff(heard, model)) {
      return Outcome.because(Status.UNCLEAR, "It breaks off before it says what.");
    }
    if (ToReader.isPut(heard, model)) {
      return Outcome.because(Status.SET_ASIDE, lexicon.whyAside("reader"));
    }
    var left = new Coverage(lexicon).leftOver(heard, model);
    if (!left.isEmpty()) {
      var words =
          left.stream().limit(4).map(word -> "\"" + word + "\"").collect(Collectors.joining(", "));
      return Outcome.because(Status.UNCLEAR, "Not understood: " + words + ".");
    }
    return new Outcome(Status.MET, places, Optional.empty());
  }
}
