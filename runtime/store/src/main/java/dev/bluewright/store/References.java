package dev.bluewright.store;

import dev.bluewright.store.StoreOperation.Act;
import dev.bluewright.store.StoreOperation.Clear;
import dev.bluewright.store.StoreOperation.Delete;
import dev.bluewright.store.StoreOperation.Insert;
import dev.bluewright.store.StoreOperation.Pair;
import dev.bluewright.store.StoreOperation.Restore;
import dev.bluewright.store.StoreOperation.Update;
import dev.bluewright.store.StoreOperation.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects which rows a write refers to. */
final class References {

  /**
   * A reference of a write.
   *
   * @param place a field's name, or a path within what is attached
   * @param given whether it is what a caller gave, not the owner that the store fills
   */
  record Reference(String place, Entity<?> target, Object id, boolean given) {}

  private final List<Reference> found = new ArrayList<>(0);

  private References() {}

  /** The references that a write makes; of a pair none. */
  static List<Reference> of(Write write) {
    return of(write, null);
  }

  /** The references that a write makes and a row, as it is before, does not have. */
  static List<Reference> of(Write write, @Nullable Row before) {
    References references = new References();
    switch (write) {
      case Insert insert -> {
        references.row(insert.entity(), insert.row, "", null);
        references.attached(insert.attached);
      }
      case Update update -> {
        references.change(update, before);
        references.attached(update.attached);
      }
      case Act act -> references.taken(act);
      case Delete _, Pair _, Clear _, Restore _ -> {}
    }
    return references.found;
  }

  private void row(Entity<?> entity, Row row, String prefix, @Nullable Column but) {
    for (Column column : entity.columns()) {
      if (!column.equals(but)) {
        add(column, prefix, row.get(column.index()));
      }
    }
  }

  private void change(Update update, @Nullable Row before) {
    for (Column column : update.entity().columns()) {
      Object id = update.change.get(column);
      if (before == null || !Objects.equals(id, before.get(column.index()))) {
        add(column, "", id);
      }
    }
  }

  private void taken(Act act) {
    for (Column input : act.action.inputs()) {
      add(input, "", act.inputs.get(input.index()), !isLed(act, input));
    }
  }

  /** Whether something follows of the row that it names, which its caller need not see. */
  private static boolean isLed(Act act, Column input) {
    return act.entity().effects().stream()
        .filter(each -> each.operation().equals(act.action.name()))
        .flatMap(each -> each.input(act.entity()).stream())
        .anyMatch(led -> led.name().equals(input.name()));
  }

  private void add(Column column, String prefix, @Nullable Object id) {
    add(column, prefix, id, !column.isWhose());
  }

  private void add(Column column, String prefix, @Nullable Object id, boolean given) {
    if (id != null && column.type() instanceof ColumnType.Reference(var target)) {
      found.add(new Reference(prefix + column.jsonName(), target.get(), id, given));
    }
  }

  private void attached(Attachments attached) {
    attached
        .children()
        .forEach(
            (relation, rows) -> {
              for (int i = 0; i < rows.size(); i++) {
                String prefix = relation.name() + "[" + i + "].";
                row(relation.target().get(), rows.get(i), prefix, relation.column());
              }
            });
    attached
        .pairs()
        .forEach(
            (relation, ids) -> {
              for (int i = 0; i < ids.size(); i++) {
                String place = relation.one() + "Ids[" + i + "]";
                found.add(new Reference(place, relation.target().get(), ids.get(i), true));
              }
            });
  }
}
