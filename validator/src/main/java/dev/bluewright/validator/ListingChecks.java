package dev.bluewright.validator;

import dev.bluewright.blueprint.Code;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.ListingModel;

/** Records are searched by texts that they have, and sorted by what they have. */
final class ListingChecks implements Check {
  private static final int MOST_UNLESS_SAID = 100;

  @Override
  public void check(Subject subject) {
    for (var entity : subject.blueprint().entities()) {
      search(subject, entity);
      sort(subject, entity);
      page(subject, entity);
    }
  }

  private static void search(Subject subject, EntityModel entity) {
    var known = entity.fields().stream().map(FieldModel::name).toList();
    var path = "entities." + entity.name() + ".search";
    for (var name : entity.listing().search()) {
      subject.requireKnown(path, name, known, "a field");
      entity
          .findField(name)
          .filter(field -> !FieldValues.isText(field.type()))
          .ifPresent(_ -> subject.report(Code.SEARCHED_FIELD, path, name, entity.name()));
    }
  }

  private static void sort(Subject subject, EntityModel entity) {
    var known = JsonMembers.of(entity);
    for (var key : entity.listing().sort()) {
      var name = ListingModel.field(key);
      subject.requireKnown("entities." + entity.name() + ".sort", name, known, "a field");
    }
  }

  private static void page(Subject subject, EntityModel entity) {
    int most = entity.listing().most().orElse(MOST_UNLESS_SAID);
    if (entity.listing().pageSize().filter(size -> size > most).isPresent()) {
      var path = "entities." + entity.name() + ".page";
      subject.report(Code.PAGE_SIZE, path, entity.listing().pageSize().get(), most);
    }
  }
}
