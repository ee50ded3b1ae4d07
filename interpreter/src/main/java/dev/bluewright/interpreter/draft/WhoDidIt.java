package dev.bluewright.interpreter.draft;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.Trait;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.resolve.work.Model;
import dev.bluewright.interpreter.rule.rules.WhoDidRule;
import java.util.List;
import java.util.stream.Stream;

/**
 * "See who rented a boat", where the rentals lead to nobody, or are shown to nobody but those who
 * made them.
 */
record WhoDidIt(Heard heard, Model model, Lexicon lexicon) {

  Stream<String> words() {
    return WhoDidRule.isAsked(heard.statement(), lexicon)
            && listed().anyMatch(each -> !tellsWho(each))
        ? Stream.of("who")
        : Stream.empty();
  }

  private Stream<EntityModel> listed() {
    var places =
        heard
            .all(Fact.OperationOn.class)
            .filter(fact -> fact.operation() == Operation.LIST)
            .flatMap(fact -> model.places().getOrDefault(fact, List.of()).stream())
            .toList();
    return model.entities().stream().filter(each -> places.contains(each.name() + ".list"));
  }

  private boolean tellsWho(EntityModel entity) {
    return leadsToSomebody(entity) && !isForMakersAlone(entity);
  }

  private boolean leadsToSomebody(EntityModel entity) {
    return entity.traits().contains(Trait.OWNED)
        || entity.owner().isPresent()
        || Stream.concat(
                entity.relations().stream().map(each -> each.target()), Stream.of(entity.name()))
            .anyMatch(this::isSomebody);
  }

  private boolean isSomebody(String name) {
    return model.accounts().filter(accounts -> accounts.of().equals(name)).isPresent()
        || lexicon.people().endOf(Noun.said(name).text()).isPresent();
  }

  private static boolean isForMakersAlone(EntityModel entity) {
    return entity.access().getOrDefault(AccessModel.READ, List.of()).stream()
            .allMatch(AccessModel.Owner.class::isInstance)
        && entity.access().containsKey(AccessModel.READ);
  }
}
