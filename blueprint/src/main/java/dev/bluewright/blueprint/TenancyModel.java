package dev.bluewright.blueprint;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * Whether the people of a system are of tenants, each of which sees only its own.
 *
 * @param of the entity whose records are the tenants; empty where there are none
 * @param shared the entities whose records are everybody's
 */
public record TenancyModel(Optional<String> of, List<String> shared) {
  /** No tenants. */
  public static final TenancyModel NONE = new TenancyModel(Optional.empty(), List.of());

  public TenancyModel {
    requireNonNull(of, "of");
    shared = List.copyOf(shared);
  }

  /** Tenants with nothing that all of them share. */
  public static TenancyModel of(String entity) {
    return new TenancyModel(Optional.of(entity), List.of());
  }

  /** Whether the records of an entity are the tenants. */
  public boolean areOf(EntityModel entity) {
    return of.filter(entity.name()::equals).isPresent();
  }

  /** Whether each record of an entity is one tenant's. */
  public boolean divides(EntityModel entity) {
    return of.isPresent() && !areOf(entity) && !shared.contains(entity.name());
  }

  /** The name of the relation from a record to its tenant. */
  public Optional<String> relation() {
    return of.map(Names::camel);
  }
}
