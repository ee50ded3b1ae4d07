package dev.bluewright.validator.heal;

import java.util.List;
import java.util.stream.Stream;

/** All rules that heal a blueprint by itself. Stateless. */
public final class BlueprintHealers {
  /** In the order in which they are asked. */
  public static final List<Healer> ALL =
      Stream.of(
              List.of(new MeantWord(), new SchemaVersion()),
              RelationHealers.ALL,
              FieldHealers.ALL,
              PeopleHealers.ALL,
              WiringHealers.ALL)
          .flatMap(List::stream)
          .toList();

  private BlueprintHealers() {}
}
