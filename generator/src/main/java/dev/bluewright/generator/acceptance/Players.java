package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.generator.access.Caller;
import dev.bluewright.generator.access.Reach;
import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.ColumnPlan.Origin;
import dev.bluewright.generator.plan.PeoplePlan;
import dev.bluewright.generator.plan.SystemPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The people that tests can make over HTTP, and how. */
final class Players {
  private final PeoplePlan people;
  private final boolean registers;

  /** How a person comes to a role. */
  enum Way {
    /** Whoever signs up has it. */
    REGISTERED,
    /** Whoever signs up may choose it, or a token gives it. */
    CHOSEN,
    /** The administrator gives it. */
    GIVEN,
    /** The service makes one such person when it starts. */
    FIRST
  }

  /**
   * A person that tests can make.
   *
   * @param caller the role
   * @param way how the person comes to it
   * @param many whether there can be more than one
   */
  record Player(Caller.Person caller, Way way, boolean many) {}

  Players(SystemPlan system, PeoplePlan people) {
    this.people = people;
    this.registers = people.mayArrive() && Samples.areFormed(system, people.entity());
  }

  /** Whether samples of people are made by signing up. */
  boolean register() {
    return registers;
  }

  /** All of them, those who just sign up first. */
  List<Player> all() {
    var all = new ArrayList<Player>();
    for (var way : Way.values()) {
      for (var caller : Caller.persons(people)) {
        way(caller)
            .filter(way::equals)
            .ifPresent(_ -> all.add(new Player(caller, way, way != Way.FIRST || isGiven(caller))));
      }
    }
    return all;
  }

  private Optional<Way> way(Caller.Person caller) {
    if (registers && caller.role().equals(usual())) {
      return Optional.of(Way.REGISTERED);
    }
    if (isFirst(caller)) {
      return Optional.of(Way.FIRST);
    }
    if (registers && isChosen(caller)) {
      return Optional.of(Way.CHOSEN);
    }
    return isGiven(caller) ? Optional.of(Way.GIVEN) : Optional.empty();
  }

  private boolean isChosen(Caller.Person caller) {
    return people.havePasswords()
        ? people.findRole().filter(role -> role.writers().isEmpty()).isPresent()
        : people.provider().orElseThrow().grants().containsKey(caller.role());
  }

  /** The role of whoever signs up and says nothing of it. */
  private String usual() {
    return people
        .findRole()
        .map(role -> role.defaultValue().orElseGet(() -> people.roles().getFirst()))
        .orElse("");
  }

  private boolean isFirst(Caller.Person caller) {
    return people.model().admin().filter(caller.role()::equals).isPresent()
        && (!people.havePasswords()
            || people.entity().writable().stream().allMatch(this::isKnownOfTheFirst));
  }

  /** Whether the first person's value follows from the login. */
  private boolean isKnownOfTheFirst(ColumnPlan column) {
    return !column.mustBeGiven()
        || people.findRole().filter(column::equals).isPresent()
        || isText(column);
  }

  private static boolean isText(ColumnPlan column) {
    return column.origin() instanceof Origin.Field
        && (column.type() instanceof FieldType.Text
            || column.type() instanceof FieldType.LongText
            || column.type() instanceof FieldType.Email);
  }

  /** Whether the administrator can give whoever signs up this role. */
  private boolean isGiven(Caller.Person caller) {
    var admin = people.model().admin().map(role -> new Caller.Person(role, role));
    return registers
        && admin.filter(this::isFirst).isPresent()
        && Reach.of(people.entity(), AccessModel.READ, admin.get()) == Reach.ALL
        && Reach.of(people.entity(), "update", admin.get()) == Reach.ALL
        && people.findRole().filter(role -> mayWrite(role, admin.get())).isPresent()
        && people.roles().contains(caller.role());
  }

  private static boolean mayWrite(ColumnPlan column, Caller caller) {
    return column.writers().isEmpty() || Reach.of(column.writers(), caller) == Reach.ALL;
  }
}
