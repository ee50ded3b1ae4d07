package dev.bluewright.validator;

import dev.bluewright.blueprint.Code;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.Names;
import dev.bluewright.blueprint.ServicePaths;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** Entities have tables, paths and Java names of their own. */
final class EntityNameChecks implements Check {
  private static final int MOST_BYTES = 63;

  private static final Set<String> TABLES_OF_THE_RUNTIME =
      Set.of(
          "bluewright_idempotency",
          "bluewright_sequence",
          "bluewright_number",
          "bluewright_port_call",
          "flyway_schema_history");

  @Override
  public void check(Subject subject) {
    clashes(subject, "name in lower case", EntityNameChecks::folded);
    clashes(subject, "path", entity -> "/" + Names.path(entity));
    clashes(subject, "table", entity -> Names.snake(entity.name()));
    subject.blueprint().entities().forEach(entity -> reserved(subject, entity));
  }

  private static String folded(EntityModel entity) {
    return entity.name().toLowerCase(Locale.ROOT);
  }

  private static void clashes(Subject subject, String what, Function<EntityModel, String> name) {
    var first = new HashMap<String, EntityModel>();
    for (var entity : subject.blueprint().entities()) {
      var other = first.putIfAbsent(name.apply(entity), entity);
      boolean said =
          other != null && !what.startsWith("name") && folded(other).equals(folded(entity));
      if (other != null && !said) {
        subject.report(
            Code.ENTITY_CLASH,
            "entities." + entity.name(),
            other.name(),
            entity.name(),
            what,
            name.apply(entity));
      }
    }
  }

  private static void reserved(Subject subject, EntityModel entity) {
    var path = "entities." + entity.name();
    var table = Names.snake(entity.name());
    if (TABLES_OF_THE_RUNTIME.contains(table)) {
      subject.report(Code.RESERVED_NAME, path, entity.name(), table);
    }
    if (table.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      subject.report(Code.NAME_TOO_LONG, path, entity.name(), table);
    }
    ServicePaths.findAnswer(Names.path(entity))
        .ifPresent(
            answer ->
                subject.report(
                    Code.RESERVED_PATH,
                    path,
                    entity.name(),
                    Names.path(entity),
                    answer,
                    ServicePaths.other(entity.name())));
  }
}
