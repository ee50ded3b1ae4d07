package dev.bluewright.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What an entity says of who may do what, and of whom its rows belong to. */
final class Permissions {
  private static final Set<String> OPERATIONS =
      Set.of("create", "read", "update", "delete", "restore");
  private static final String ALL = "all";

  private final Map<String, List<Grant>> allowed = new LinkedHashMap<>();

  /** Whether each row is a person, who owns it. */
  boolean person;

  /** Whether each row is a tenant. */
  boolean tenant;

  void allow(String operation, Grant... grants) {
    allowed.put(operation, List.of(grants));
  }

  /**
   * The access to an entity.
   *
   * @throws StoreException STO-050, an operation is none; STO-051, there is no owner
   */
  Access of(Entity<?> entity) {
    Set<String> unknown = new TreeSet<>(allowed.keySet());
    unknown.removeIf(operation -> operation.equals(ALL) || has(entity, operation));
    if (!unknown.isEmpty()) {
      throw new StoreException(
          "STO-050", entity.name() + " has no operation " + String.join(", ", unknown) + ".");
    }
    Column owner = owner(entity);
    if (owner == null && speaksOfOwners(entity)) {
      throw ownerless(entity);
    }
    return new Access(entity, allowed, owner, tenant(entity));
  }

  /** Whether something can be done with the rows of an entity. */
  static boolean has(Entity<?> entity, String operation) {
    return OPERATIONS.contains(operation)
        || entity.actions().containsKey(operation)
        || entity.relations().get(operation) instanceof Relation.Tied;
  }

  static StoreException ownerless(Entity<?> entity) {
    return new StoreException(
        "STO-051", "Something of " + entity.name() + " is for its owner, and it has none.");
  }

  private @Nullable Column owner(Entity<?> entity) {
    if (person) {
      return entity.id();
    }
    return filled(entity, Column.Role.OWNER);
  }

  private @Nullable Column tenant(Entity<?> entity) {
    return tenant ? entity.id() : filled(entity, Column.Role.TENANT);
  }

  private static @Nullable Column filled(Entity<?> entity, Column.Role role) {
    return entity.columns().stream()
        .filter(column -> column.role() == role)
        .findFirst()
        .orElse(null);
  }

  private boolean speaksOfOwners(Entity<?> entity) {
    var owner = new Grant.Owner();
    return allowed.values().stream().anyMatch(grants -> grants.contains(owner))
        || entity.columns().stream().anyMatch(column -> column.spec().writers().contains(owner));
  }
}
