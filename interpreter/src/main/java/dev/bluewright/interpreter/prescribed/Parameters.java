package dev.bluewright.interpreter.prescribed;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Prescription.Asked;
import dev.bluewright.interpreter.fact.Prescription.Manner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The parameters with which records are asked for, once all that the text says of them is heard.
 *
 * <p>A sentence that tells what one does goes before another that only shows it.
 */
final class Parameters {
  private final ApiDraft draft;
  private final Function<Noun, Optional<String>> names;
  private final List<Heard> heard = new ArrayList<>();

  /** A parameter as it was heard, and what the text spoke of there. */
  private record Heard(Fact fact, Asked asked, Scope scope) {}

  Parameters(ApiDraft draft, Function<Noun, Optional<String>> names) {
    this.draft = draft;
    this.names = names;
  }

  void hear(Fact fact, Asked asked, Scope scope) {
    heard.add(new Heard(fact, asked, scope));
  }

  /** Gives each its place: pages first, then those of which something is told. */
  void place() {
    heard.stream().filter(each -> isPage(each.asked())).forEach(this::place);
    heard.stream()
        .filter(each -> !isPage(each.asked()) && isTold(each.asked()))
        .forEach(this::place);
    heard.stream()
        .filter(each -> !isPage(each.asked()) && !isTold(each.asked()))
        .forEach(this::place);
  }

  private static boolean isPage(Asked asked) {
    return asked.name().equals("page");
  }

  private static boolean isTold(Asked asked) {
    return !asked.manners().isEmpty() || !asked.nouns().isEmpty();
  }

  private void place(Heard each) {
    var entity = entity(each);
    if (entity.isEmpty() || !speaksOf(entity.get(), each.asked())) {
      return;
    }
    var required = new RequiredParameter(draft, entity.get(), each.asked());
    boolean held = required.is(each.scope());
    var met =
        held
            ? required.read(each.scope().call().orElseThrow())
            : new ParameterMeaning(
                    draft, entity.get(), each.asked(), isOfListing(each, entity.get()))
                .read();
    boolean kept = held || !each.asked().manners().contains(Manner.REQUIRED);
    if (!met.isEmpty() && kept) { // a list is given without it
      draft.placed(each.fact(), met);
    }
  }

  private boolean isOfListing(Heard each, EntityModel entity) {
    return !each.scope().isSpoken()
        && each.scope().call().filter(c -> RequiredParameter.lists(c, entity, draft)).isPresent();
  }

  /** The thing that is named, or the one that the text speaks of, or else the only one. */
  private Optional<EntityModel> entity(Heard each) {
    var named =
        each.asked().nouns().stream().flatMap(noun -> names.apply(noun).stream()).findFirst();
    var only =
        draft.entities().size() == 1
            ? draft.entities().stream().map(EntityModel::name).findFirst()
            : Optional.<String>empty();
    return named.or(() -> each.scope().subject()).or(() -> only).flatMap(draft::find);
  }

  /** Whether each noun is the thing, or a value of it. */
  private boolean speaksOf(EntityModel entity, Asked asked) {
    return asked.nouns().stream()
        .allMatch(
            noun ->
                names.apply(noun).filter(entity.name()::equals).isPresent()
                    || ListFields.find(entity, noun.camelCase()).isPresent()
                    || (Moments.WORDS.contains(noun.text()) && Moments.of(entity).isPresent()));
  }
}
