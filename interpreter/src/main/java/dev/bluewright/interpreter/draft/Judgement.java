package dev.bluewright.interpreter.draft;

import dev.bluewright.blueprint.Database;
import dev.bluewright.blueprint.Requirement.Status;
import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.AccountDeed;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.FileFact;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.fact.Prescription;
import dev.bluewright.interpreter.language.Gestures;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.resolve.work.Model;
import dev.bluewright.interpreter.text.Description;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What becomes of one requirement: from what its facts say and whether they found their place, the
 * first reason that holds.
 *
 * @param text the whole description, for the places of what is contradicted
 * @param heard the requirement with its facts
 */
record Judgement(Description text, Heard heard, Model model, Lexicon lexicon) {

  Outcome outcome() {
    return contradiction()
        .or(this::block)
        .or(this::unsupportedDatabase)
        .or(() -> setAside(true))
        .or(this::talk)
        .or(this::unsupported)
        .or(() -> Nowhere.outcome(heard, model))
        .or(this::refusal)
        .or(this::unshown)
        .or(this::untaken)
        .or(this::recordForFile)
        .orElseGet(() -> moreOfPeople(moreOfFiles(understoodOrAside())));
  }

  /** Who keeps others out, or gives them a role, is an administrator. */
  private Outcome moreOfPeople(Outcome outcome) {
    return outcome.status() == Status.UNCLEAR
        ? heard
            .all(AccessFact.AccountAsked.class)
            .filter(fact -> !model.places().containsKey(fact))
            .flatMap(fact -> topic(fact.deed()).stream())
            .findFirst()
            .map(topic -> Outcome.because(Status.UNSUPPORTED, lexicon.unsupported().why(topic)))
            .orElse(outcome)
        : outcome;
  }

  private static Optional<String> topic(AccountDeed deed) {
    return switch (deed) {
      case BLOCK -> Optional.of("blocking");
      case GIVE_ROLE -> Optional.of("roles");
      default -> Optional.empty();
    };
  }

  /** What is asked of files beyond what is read is not built. */
  private Outcome moreOfFiles(Outcome outcome) {
    return outcome.status() == Status.UNCLEAR
            && heard.has(Fact.FilesMentioned.class)
            && !heard.has(FileFact.Sent.class)
            && !heard.has(FileFact.SentChecked.class)
        ? Outcome.because(Status.UNSUPPORTED, lexicon.unsupported().why("files"))
        : outcome;
  }

  private Optional<Outcome> contradiction() {
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

  private Optional<Outcome> block() {
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
              case String other -> Outcome.because(Status.SET_ASIDE, lexicon.aside().why(other));
            });
  }

  private Optional<Outcome> unsupportedDatabase() {
    return heard
        .all(Fact.DatabaseNamed.class)
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

  private Optional<Outcome> setAside(boolean alone) {
    if (heard.facts().stream()
            .anyMatch(
                fact -> fact instanceof Fact.DatabaseNamed && model.places().containsKey(fact))
        && !heard.has(Fact.Unsupported.class)
        && heard.facts().stream().noneMatch(this::setsAllAside)) {
      return Optional.empty();
    }
    return heard
        .all(Fact.SetAside.class)
        .filter(fact -> fact.strong() == alone)
        .filter(fact -> alone || !isMeansOfMore(fact))
        .filter(fact -> alone || new Gist(lexicon).has(heard.statement(), fact.span()))
        .findFirst()
        .map(fact -> Outcome.because(Status.SET_ASIDE, fact.why()));
  }

  /** "Press 'Save' to store a plot": what hands do does not set aside what it is for. */
  private boolean isMeansOfMore(Fact.SetAside fact) {
    return Gestures.spans(heard.statement().tokens()).stream()
        .filter(gesture -> gesture.contains(fact.span()))
        .anyMatch(gesture -> changes().anyMatch(change -> !gesture.overlaps(change.span())));
  }

  private Stream<Fact.OperationOn> changes() {
    return heard
        .all(Fact.OperationOn.class)
        .filter(fact -> !Set.of(Operation.LIST, Operation.READ).contains(fact.operation()));
  }

  /** "We use Django and SQLite": the whole sentence is of how it was made. */
  private boolean setsAllAside(Fact fact) {
    return fact instanceof Fact.SetAside(_, var strong, var span)
        && strong
        && span.equals(heard.statement().span());
  }

  private Optional<Outcome> unsupported() {
    var onScreen = setAside(false).isPresent();
    var placed =
        heard.facts().stream()
            .filter(model.places()::containsKey)
            .anyMatch(
                fact ->
                    fact instanceof Fact.LimitOf
                        || fact instanceof Fact.Transition
                        || fact instanceof Fact.Behaviour
                        || fact instanceof Fact.Prescribed(Prescription.Usual _, _));
    return heard
        .all(Fact.Unsupported.class)
        .filter(fact -> !onScreen || !lexicon.unsupported().isSeen(fact.why()))
        .filter(
            fact ->
                !placed
                    || heard.facts().stream()
                        .noneMatch(other -> isBuilt(other) && other.span().contains(fact.span())))
        .findFirst()
        .map(fact -> Outcome.because(Status.UNSUPPORTED, fact.why()));
  }

  /** "If the search word is invalid, 400": what every service refuses is not what is said here. */
  private Optional<Outcome> refusal() {
    var told =
        heard.facts().stream()
            .anyMatch(
                fact ->
                    fact instanceof Fact.Prescribed(Prescription.StatusOf said, _)
                        && said.status() >= 400
                        && !model.places().containsKey(fact));
    return told && isByConvention()
        ? Optional.of(Outcome.because(Status.UNSUPPORTED, lexicon.late().whyShaped()))
        : Optional.empty();
  }

  /** "Each item has a name and a size": an answer that shows something else. */
  private Optional<Outcome> unshown() {
    return heard.facts().stream()
        .filter(
            fact ->
                fact instanceof Fact.Prescribed(Prescription.Members said, _) && said.answered())
        .filter(fact -> !model.places().containsKey(fact))
        .findFirst()
        .map(_ -> Outcome.because(Status.UNSUPPORTED, lexicon.late().whyShaped()));
  }

  /** "POST /plots | {"label": "A"}": a body that the call of the row does not take. */
  private Optional<Outcome> untaken() {
    return heard.facts().stream()
        .filter(
            fact ->
                fact instanceof Fact.Prescribed(Prescription.Sample said, _)
                    && said.request()
                    && !heard.statement().passage().cells().isEmpty())
        .filter(fact -> !model.places().containsKey(fact))
        .findFirst()
        .map(_ -> Outcome.because(Status.UNSUPPORTED, lexicon.late().whyShaped()));
  }

  /** "GET /clips/{id} - download the clip": there the record is, and not the file itself. */
  private Optional<Outcome> recordForFile() {
    return heard
        .all(Fact.RouteNamed.class)
        .filter(route -> route.method().equals("GET") && route.path().endsWith("}"))
        .filter(_ -> heard.has(FileFact.SentAsked.class))
        .filter(_ -> heard.statement().wording().line().contains("download"))
        .findFirst()
        .map(_ -> Outcome.because(Status.UNSUPPORTED, lexicon.late().whyShaped()));
  }

  /** Whether nothing found its place but what the runtime does anyway. */
  private boolean isByConvention() {
    return heard.facts().stream()
        .filter(model.places()::containsKey)
        .allMatch(Fact.Convention.class::isInstance);
  }

  private boolean isBuilt(Fact fact) {
    return (fact instanceof Fact.LimitOf
            || fact instanceof Fact.Behaviour
            || fact instanceof Fact.Prescribed)
        && model.places().containsKey(fact);
  }

  /** The places of the facts; what the runtime does anyway counts where nothing else was said. */
  private List<String> places() {
    var placed = heard.facts().stream().filter(model.places()::containsKey).toList();
    var own = placed.stream().filter(fact -> !(fact instanceof Fact.Convention)).toList();
    return (own.isEmpty() ? placed : own)
        .stream()
            .flatMap(fact -> model.places().getOrDefault(fact, List.of()).stream())
            .distinct()
            .toList();
  }

  private Outcome understoodOrAside() {
    var understood = understood();
    return (understood.status() == Status.MET && !isOnlyTalk())
            || understood.status() == Status.SET_ASIDE
        ? understood
        : setAside(false)
            .or(this::narrative)
            .or(() -> new LastResort(lexicon).of(heard, model))
            .orElse(understood);
  }

  /** An "if", a "when" or a "not" that asks for nothing. */
  private Optional<Outcome> talk() {
    return Talk.is(heard, model, lexicon)
        ? Optional.of(Outcome.because(Status.SET_ASIDE, lexicon.aside().why("reader")))
        : Optional.empty();
  }

  private Optional<Outcome> narrative() {
    return Narrative.is(heard, model, lexicon)
        ? Optional.of(Outcome.because(Status.SET_ASIDE, lexicon.aside().why("narrative")))
        : Optional.empty();
  }

  /** "Below is the expected JSON": what every service does, in a sentence that asks for nothing. */
  private boolean isOnlyTalk() {
    return isByConvention()
        && heard.facts().stream()
            .anyMatch(
                fact ->
                    fact instanceof Fact.SetAside(var why, _, _) && !lexicon.aside().isApart(why));
  }

  private Outcome understood() {
    var places = places();
    if (places.isEmpty()) {
      return Outcome.because(Status.UNCLEAR, "Nothing in it was understood.");
    }
    if (ToReader.breaksOff(heard, model)) {
      return Outcome.because(Status.UNCLEAR, "It breaks off before it says what.");
    }
    if (ToReader.isPut(heard, model)) {
      return Outcome.because(Status.SET_ASIDE, lexicon.aside().why("reader"));
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
