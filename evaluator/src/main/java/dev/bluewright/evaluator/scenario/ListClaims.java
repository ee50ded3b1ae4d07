package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.Names;
import dev.bluewright.blueprint.RelationModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a sentence claims of a list: of which record, and whether in pages. Stateless. */
final class ListClaims {
  private static final Pattern PAGES =
      Pattern.compile("(?i)\\b(paginat\\w+|pages?|paged|paging)\\b");

  private ListClaims() {}

  static List<Claim> of(Blueprint reading, String text, String met, EntityModel entity) {
    var all = new ArrayList<Claim>();
    all.add(new Claim.OfOperation(met, entity, "list"));
    if (PAGES.matcher(text).find()) {
      all.add(new Claim.OfPages(met + " pages", entity));
    }
    entity.relations().stream()
        .filter(relation -> relation.kind() == RelationModel.Kind.BELONGS_TO)
        .filter(relation -> isOf(reading, text, entity, relation))
        .forEach(
            relation ->
                all.add(new Claim.OfListBelow(met + " of " + relation.name(), entity, relation)));
    return all;
  }

  /** {@code all toys of a shelf}: the sentence lists the records of one other record. */
  private static boolean isOf(
      Blueprint reading, String text, EntityModel entity, RelationModel relation) {
    var people = reading.accounts().filter(each -> each.of().equals(relation.target()));
    var many = words(Names.plural(entity.name()));
    var one = words(relation.name()) + "|" + words(relation.target());
    var of =
        Pattern.compile(
            "\\b"
                + many
                + "\\b[^,.;]{0,20}\\b(of|in|on|for|by) (a|an|each|one|the|any|a given) ("
                + one
                + ")\\b");
    return people.isEmpty() && of.matcher(text.toLowerCase(Locale.ROOT)).find();
  }

  private static String words(String name) {
    return Names.snake(name).replace('_', ' ');
  }
}
