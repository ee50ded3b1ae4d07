package dev.bluewright.interpreter.draft;

import dev.bluewright.blueprint.Requirement.Status;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.resolve.work.Model;
import dev.bluewright.interpreter.text.Screening;
import java.util.Optional;

/** What becomes of a sentence that is not met and that no rule sets aside or refuses. */
record LastResort(Lexicon lexicon) {

  Optional<Outcome> of(Heard heard, Model model) {
    return foreign(heard)
        .or(() -> ofWork(heard, model))
        .or(() -> notTold(heard, model))
        .or(() -> picking(heard, model))
        .or(() -> parameters(heard))
        .or(() -> whole(heard, model))
        .or(() -> aside(heard, model))
        .or(() -> unsupported(heard));
  }

  private static Optional<Outcome> foreign(Heard heard) {
    var text = heard.statement().sentence().text();
    return Screening.isForeign(text) || Screening.isWithoutEnglish(text)
        ? Optional.of(Outcome.because(Status.UNSUPPORTED, "Only English is read."))
        : Optional.empty();
  }

  /**
   * "As a tester, I want a list of cases": who builds a service speaks, and of nothing it keeps.
   */
  private Optional<Outcome> ofWork(Heard heard, Model model) {
    return lexicon
        .late()
        .work(heard.statement().sentence().text())
        .filter(_ -> heard.statement().tokens().stream().noneMatch(t -> model.keeps(t.lemma())))
        .filter(_ -> heard.facts().stream().noneMatch(model.places()::containsKey))
        .map(why -> Outcome.because(Status.SET_ASIDE, why));
  }

  private Optional<Outcome> notTold(Heard heard, Model model) {
    return new NotTold(heard, model, lexicon)
        .why()
        .map(why -> Outcome.because(Status.UNCLEAR, why));
  }

  /** "List the upcoming visits", of which all is read but which they are. */
  private Optional<Outcome> picking(Heard heard, Model model) {
    var left = new Coverage(lexicon).leftOver(heard, model);
    return left.isEmpty() || !left.stream().allMatch(Selecting.PICKING::contains)
        ? Optional.empty()
        : Optional.of(
            Outcome.because(
                Status.UNCLEAR, "No value tells which of them are \"" + left.getFirst() + "\"."));
  }

  /** "GET /plots?near=12": a way to ask for them that no service has. */
  private static Optional<Outcome> parameters(Heard heard) {
    return heard.facts().stream()
        .filter(fact -> fact instanceof Fact.RouteNamed(_, _, _, var asked, _) && !asked.isEmpty())
        .findFirst()
        .map(fact -> ((Fact.RouteNamed) fact).parameters().getFirst())
        .map(
            name ->
                Outcome.because(
                    Status.UNSUPPORTED,
                    "Records cannot be asked for by a parameter \"" + name + "\"."));
  }

  /** "Build an API for gardeners": the whole, of which the other sentences tell. */
  private Optional<Outcome> whole(Heard heard, Model model) {
    return heard.has(Fact.SystemNamed.class)
            && heard.facts().stream()
                .filter(fact -> !(fact instanceof Fact.Convention)) // "a REST API"
                .noneMatch(model.places()::containsKey)
            && asksNothing(heard)
            && heard.statement().clauses().size() == 1
            && isOfWhole(heard.statement().clauses().getFirst())
        ? Optional.of(Outcome.because(Status.SET_ASIDE, lexicon.aside().why("empty")))
        : Optional.empty();
  }

  /** A sentence, or "a backend for a guest house", which names no things to be kept. */
  private static boolean isOfWhole(Clause clause) {
    return !clause.isPhrase()
        || (clause.objects().size() == 1
            && !clause.complements().isEmpty()
            && clause.complements().stream()
                .flatMap(complement -> complement.phrases().stream())
                .allMatch(phrase -> !phrase.isPlural() && phrase.determiner().isPresent()));
  }

  private Optional<Outcome> aside(Heard heard, Model model) {
    var tokens =
        heard.statement().tokens().stream().filter(token -> !model.keeps(token.lemma())).toList();
    return lexicon
        .late()
        .aside(tokens)
        .filter(_ -> asksNothing(heard))
        .map(why -> Outcome.because(Status.SET_ASIDE, why));
  }

  private Optional<Outcome> unsupported(Heard heard) {
    return lexicon
        .late()
        .unsupported(heard.statement().tokens())
        .map(why -> Outcome.because(Status.UNSUPPORTED, why));
  }

  private static boolean asksNothing(Heard heard) {
    return !heard.has(Fact.OperationOn.class) && !heard.has(Fact.FieldOf.class);
  }
}
