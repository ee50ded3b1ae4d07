package dev.bluewright.generator.java;

import dev.bluewright.blueprint.ApiModel.NameStyle;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.SystemPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The calls that say how records of an entity are named in JSON, found and listed. */
final class ListingCalls {
  private static final int PAGE_SIZE = 20;
  private static final int MOST = 100;

  private ListingCalls() {}

  static List<String> of(SystemPlan system, EntityPlan entity) {
    var calls = new ArrayList<String>();
    var api = system.blueprint().api();
    if (api.names() == NameStyle.SNAKE) {
      calls.add(".snakeCase()");
    }
    for (var column : entity.columns()) {
      var given = api.fields().get(entity.name() + "." + column.name());
      if (given != null) {
        calls.add(".shownAs(" + strings(List.of(column.name(), given)) + ")");
      }
    }
    var listing = entity.model().listing();
    if (!listing.search().isEmpty()) {
      calls.add(".search(" + strings(listing.search()) + ")");
    }
    if (!listing.sort().isEmpty()) {
      calls.add(".sort(" + strings(listing.sort()) + ")");
    }
    if (listing.pageSize().isPresent() || listing.most().isPresent()) {
      int most = listing.most().orElse(MOST);
      int size = listing.pageSize().orElse(Math.min(PAGE_SIZE, most));
      calls.add(".page(" + size + ", " + most + ")");
    }
    return calls;
  }

  private static String strings(List<String> texts) {
    return texts.stream().map(Literals::string).collect(Collectors.joining(", "));
  }
}
