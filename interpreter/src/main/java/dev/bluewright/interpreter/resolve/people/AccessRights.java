package dev.bluewright.interpreter.resolve.people;

import static dev.bluewright.interpreter.resolve.people.SaidOfEntity.areLed;
import static dev.bluewright.interpreter.resolve.people.SaidOfEntity.grants;
import static dev.bluewright.interpreter.resolve.people.SaidOfEntity.roles;
import static dev.bluewright.interpreter.resolve.people.SaidOfEntity.with;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.interpreter.resolve.deeds.EndedPlacing;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may do what with the records of one entity, from all that is said of it. */
public final class AccessRights {
  /** The operation that makes a record. */
  public static final String CREATE = "create";

  /** The operation that reads records. */
  public static final String READ = AccessModel.READ;

  /** Access of everybody, signed in or not. */
  public static final AccessModel ANYONE = new AccessModel.Anyone();

  static final AccessModel KNOWN = new AccessModel.Authenticated();

  /** Access of whoever made the record. */
  public static final AccessModel OWNER = new AccessModel.Owner();

  private final EntityDraft entity;
  private final SaidOfEntity told;

  AccessRights(SaidOfEntity told) {
    this.entity = told.entity();
    this.told = told;
  }

  /** By operation, in the order in which a blueprint names them. */
  Map<String, List<AccessModel>> all() {
    var rights = new LinkedHashMap<String, List<AccessModel>>();
    rights.put(CREATE, creating());
    rights.put(READ, new Readers(told).all());
    Stream.concat(Stream.of("update", "delete"), entity.actions.keySet().stream())
        .forEach(operation -> rights.put(operation, changing(operation)));
    rights.computeIfPresent("update", (_, who) -> with(who, told.sayings().assigning(entity)));
    if (told.says(AccessModel.RESTORE).anyMatch(said -> said.grant().isPresent())) {
      rights.put(AccessModel.RESTORE, changing(AccessModel.RESTORE));
    }
    new ShownToo(told::says).show(rights);
    return rights;
  }

  private List<AccessModel> creating() {
    var said = told.decisive(CREATE);
    if (said.stream().anyMatch(Said::isByAnyone)) {
      return List.of(ANYONE);
    }
    if (areLed(said)) {
      return told.withAdmin(with(told.led(said), roles(said)));
    }
    if (areOfRole(said)) {
      return told.withAdmin(grants(said.stream()));
    }
    if (said.stream().anyMatch(each -> each.isOnly() && each.isByPerson())) {
      return List.of(KNOWN);
    }
    if (told.isManaged()) {
      told.assume(CREATE, told.managers(), "the text says who changes them");
      return told.managers();
    }
    if (said.isEmpty() || said.stream().allMatch(each -> each.grant().isEmpty())) {
      told.assume(CREATE, List.of(KNOWN), "nothing says who makes them");
    }
    return List.of(KNOWN);
  }

  /** Whether roles are named, and nobody else; "add boats", of nobody, lets in no others. */
  private boolean areOfRole(List<Said> said) {
    var named = said.stream().filter(each -> each.grant().isPresent()).toList();
    var byAdmin =
        named.stream()
            .flatMap(each -> each.grant().stream())
            .anyMatch(told.persons().administrator()::contains);
    return !named.isEmpty()
        && named.stream().noneMatch(SaidOfEntity::isOfOthersToo)
        && named.stream().allMatch(Said::isOfRole)
        && (named.size() == said.size() || !byAdmin);
  }

  private List<AccessModel> changing(String operation) {
    var said = told.decisive(operation);
    if (said.stream().anyMatch(Said::isByAnyone)) {
      return List.of(ANYONE);
    }
    var roles = roles(said);
    if (areLed(said)) {
      var only = said.stream().anyMatch(Said::isOnly) || entity.actions.containsKey(operation);
      var own = said.stream().anyMatch(Said::isByOwner) || !only;
      return told.withAdmin(with(with(own ? own() : List.of(), told.led(said)), roles));
    }
    if (told.isOwned()
        && !said.isEmpty()
        && said.stream().allMatch(told.served()::isWithWhatTheyMade)) {
      return told.withAdmin(own());
    }
    if (!said.isEmpty() && said.stream().allMatch(Said::isByRole)) {
      var others = said.stream().anyMatch(Said::any) && said.stream().noneMatch(Said::isOnly);
      return told.withAdmin(others ? with(own(), roles) : roles);
    }
    if (said.stream().anyMatch(each -> each.isOnly() && each.isByOwner())) {
      return told.isOwned() ? with(List.of(OWNER), roles) : told.withAdmin(told.managers());
    }
    if (told.isManaged() && isSaidOfAll(operation, said)) {
      return List.of(KNOWN);
    }
    if (told.isManaged()) {
      told.assume(operation, told.managers(), "the text says who makes or changes them");
      return told.managers();
    }
    if (told.work().lexicon().people().isAnswer(operation)) {
      var who = answering(with(told.seconds().named(entity), roles));
      told.assume(operation, who, "nobody answers what they ask for themselves");
      return who;
    }
    if (told.sayings().isTaken(entity, operation) && !EndedPlacing.isLending(entity.noun())) {
      told.assume(operation, List.of(KNOWN), "people take what others offer");
      return List.of(KNOWN);
    }
    if (said.stream().noneMatch(Said::isByOwner)) {
      told.assume(operation, told.withAdmin(own()), "nothing says that others may");
    }
    return told.withAdmin(with(with(own(), told.led(said)), roles));
  }

  /** "Members can borrow books", which librarians manage: nobody owns them. */
  private boolean isSaidOfAll(String operation, List<Said> said) {
    return entity.actions.containsKey(operation)
        && said.stream().anyMatch(Said::isByPerson)
        && said.stream().noneMatch(Said::isByOwner);
  }

  private List<AccessModel> answering(List<AccessModel> roles) {
    var who = told.withAdmin(roles);
    return who.isEmpty() ? List.of(KNOWN) : who;
  }

  /** Whoever made a record, where that is known. */
  private List<AccessModel> own() {
    return told.isOwned()
        ? List.of(OWNER)
        : told.persons().admin().isPresent() ? List.of() : List.of(KNOWN);
  }

  /** Says that it was decided who may do something. */
  public static void assume(
      EntityDraft entity, String operation, List<AccessModel> who, String because, Workspace work) {
    work.assume(entity.name() + ".access", says(operation, who), because);
  }

  /** Takes back what was decided of an operation. */
  static void forget(EntityDraft entity, String operation, Workspace work) {
    var who = entity.access.getOrDefault(operation, List.of());
    work.forget(entity.name() + ".access", says(operation, who));
  }

  private static String says(String operation, List<AccessModel> who) {
    return operation
        + ": "
        + who.stream().map(AccessModel::label).collect(Collectors.joining(", "));
  }
}
