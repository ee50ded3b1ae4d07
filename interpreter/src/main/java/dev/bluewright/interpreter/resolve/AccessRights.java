package dev.bluewright.interpreter.resolve;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.interpreter.fact.Fact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may do what with the records of one entity, from all that is said of it. */
final class AccessRights {
  static final String CREATE = "create";
  static final String READ = AccessModel.READ;
  private static final List<String> WRITING = List.of(CREATE, "update", "delete");
  private static final Set<String> PERSONAL =
      Set.of("cart", "basket", "wishlist", "wallet", "order", "purchase", "todo", "do");
  private static final AccessModel ANYONE = new AccessModel.Anyone();
  private static final AccessModel KNOWN = new AccessModel.Authenticated();
  static final AccessModel OWNER = new AccessModel.Owner();

  private final EntityDraft entity;
  private final Sayings sayings;
  private final Persons persons;
  private final SecondPersons seconds;
  private final Served served;
  private final Workspace work;

  AccessRights(
      EntityDraft entity, Sayings sayings, Persons persons, SecondPersons seconds, Workspace work) {
    this.entity = entity;
    this.sayings = sayings;
    this.persons = persons;
    this.seconds = seconds;
    this.served = new Served(persons, sayings, work.lexicon());
    this.work = work;
  }

  /** Whether its records belong to those who make them. */
  boolean isOwned() {
    return !isManaged() && !says(CREATE).anyMatch(Said::isByAnyone);
  }

  /** Whether a role looks after all of them, as after a catalog. */
  private boolean isManaged() {
    var writes = WRITING.stream().flatMap(this::says).toList();
    var makes = Stream.of(CREATE, "update").flatMap(this::says).toList();
    return !makes.isEmpty()
        && !makes.stream().allMatch(served::isDoneBy)
        && makes.stream().noneMatch(AccessRights::isOfOthersToo)
        && !sayings.isTheirs(entity)
        && writes.stream().noneMatch(said -> said.isByOwner() && !said.isOnly())
        && sayings.of(entity).stream().noneMatch(said -> said.whose().isPresent())
        && (makes.stream().allMatch(Said::isByRole)
            || makes.stream().anyMatch(said -> said.isOnly() && said.isByRole()));
  }

  /** By operation, in the order in which a blueprint names them. */
  Map<String, List<AccessModel>> all() {
    var rights = new LinkedHashMap<String, List<AccessModel>>();
    rights.put(CREATE, creating());
    rights.put(READ, reading());
    Stream.concat(Stream.of("update", "delete"), entity.actions.keySet().stream())
        .forEach(operation -> rights.put(operation, changing(operation)));
    rights.computeIfPresent("update", (_, who) -> with(who, sayings.assigning(entity)));
    if (says(AccessModel.RESTORE).anyMatch(said -> said.grant().isPresent())) {
      rights.put(AccessModel.RESTORE, changing(AccessModel.RESTORE));
    }
    new ShownToo(this::says).show(rights);
    return rights;
  }

  /** Those whom records lead to, of whom alone it is said; with who made what they lead by. */
  private List<AccessModel> led(List<Said> said) {
    return said.stream()
        .filter(Said::isBySecond)
        .flatMap(each -> each.grant().stream())
        .flatMap(grant -> Stream.concat(Stream.of(grant), seconds.maker(entity, grant).stream()))
        .distinct()
        .toList();
  }

  private static boolean areLed(List<Said> said) {
    return said.stream().anyMatch(Said::isBySecond)
        && said.stream().allMatch(each -> each.isBySecond() || each.isByOwner() || each.isByRole());
  }

  private List<AccessModel> creating() {
    var said = decisive(CREATE);
    if (said.stream().anyMatch(Said::isByAnyone)) {
      return List.of(ANYONE);
    }
    if (areLed(said)) {
      return withAdmin(with(led(said), roles(said)));
    }
    if (areOfRole(said)) {
      return withAdmin(grants(said.stream()));
    }
    if (isManaged()) {
      assume(CREATE, managers(), "the text says who changes them");
      return managers();
    }
    if (said.isEmpty() || said.stream().allMatch(each -> each.grant().isEmpty())) {
      assume(CREATE, List.of(KNOWN), "nothing says who makes them");
    }
    return List.of(KNOWN);
  }

  /** Whether roles are named, and nobody else; "add boats", of nobody, lets in no others. */
  private boolean areOfRole(List<Said> said) {
    var named = said.stream().filter(each -> each.grant().isPresent()).toList();
    var byAdmin =
        named.stream()
            .flatMap(each -> each.grant().stream())
            .anyMatch(persons.administrator()::contains);
    return !named.isEmpty()
        && named.stream().noneMatch(AccessRights::isOfOthersToo)
        && named.stream().allMatch(Said::isOfRole)
        && (named.size() == said.size() || !byAdmin);
  }

  /** "An administrator can add, edit and delete any bids": which others make as well. */
  private static boolean isOfOthersToo(Said said) {
    return said.operation().equals(CREATE) && said.any() && !said.isOnly();
  }

  private List<AccessModel> reading() {
    var said = decisive(READ);
    if (said.stream().anyMatch(Said::isByAnyone)) {
      return List.of(ANYONE);
    }
    if (areLed(said)) {
      var own = isOwned() ? List.of(OWNER) : List.<AccessModel>of();
      return withAdmin(with(with(own, led(said)), roles(said)));
    }
    if (!said.isEmpty() && said.stream().allMatch(each -> each.isOnly() && each.isByRole())) {
      return withAdmin(roles(said));
    }
    if (isOwned() && isPrivate(said)) {
      var own = with(List.of(OWNER), named());
      if (roles(said).isEmpty() && (isSaidAlone(READ) || isSaidAlone(CREATE))) {
        return own;
      }
      return withAdmin(with(own, roles(said)));
    }
    if (isOwned() && seconds.isBetweenTwo(entity) && said.stream().noneMatch(Said::any)) {
      var both = with(List.of(OWNER), named());
      assume(READ, both, "it is between who sends and who receives it");
      return withAdmin(with(both, roles(said)));
    }
    var isUntold = said.stream().allMatch(each -> each.grant().isEmpty());
    if (isUntold && isOwned() && PERSONAL.contains(entity.noun().head())) {
      assume(READ, List.of(OWNER), "nothing says who else sees them");
      return withAdmin(List.of(OWNER));
    }
    var seen = said.stream().filter(each -> !each.among() || each.isOnly()).toList();
    if (!seen.isEmpty() && seen.stream().allMatch(Said::isByRole)) {
      var roles = Stream.concat(roles(said).stream(), writers()).distinct().toList();
      return withAdmin(
          isOwned() ? Stream.concat(Stream.of(OWNER), roles.stream()).toList() : roles);
    }
    if (said.stream().noneMatch(Said::isByPerson)) {
      assume(READ, List.of(KNOWN), "nothing says who sees them");
    }
    return List.of(KNOWN);
  }

  /** Those whom each record names; whose it is too, as those who own it. */
  private List<AccessModel> named() {
    var named = seconds.named(entity);
    if (!named.isEmpty()) {
      assume(READ, named, "records name them");
    }
    return named;
  }

  /** Told as people's own, while nothing says that others see them. */
  private boolean isPrivate(List<Said> reads) {
    var own = sayings.of(entity).stream().filter(Said::isByOwner).toList();
    if (isSaidAlone(READ)) {
      return true;
    }
    var tells = own.stream().anyMatch(said -> said.whose().isPresent());
    var isPrivate = tells && reads.stream().noneMatch(Said::isOfOthers) && !isTiedTo();
    if (isPrivate && own.stream().noneMatch(said -> said.operation().equals(READ))) {
      assume(
          READ,
          List.of(OWNER),
          "they are told as people's own, and nothing says who else sees them");
    }
    return isPrivate;
  }

  /** "Members see only their own plots": but they may see what they alone make and change. */
  private boolean isSaidAlone(String operation) {
    return says(operation)
        .filter(Said::isByOwner)
        .anyMatch(said -> said.whose().filter(Fact.Whose.ALONE::equals).isPresent());
  }

  /** Whether others like it or vote for it, so that they see it. */
  private boolean isTiedTo() {
    return sayings.isTiedTo(entity);
  }

  private List<AccessModel> changing(String operation) {
    var said = decisive(operation);
    if (said.stream().anyMatch(Said::isByAnyone)) {
      return List.of(ANYONE);
    }
    var roles = roles(said);
    if (areLed(said)) {
      var only = said.stream().anyMatch(Said::isOnly) || entity.actions.containsKey(operation);
      var own = said.stream().anyMatch(Said::isByOwner) || !only;
      return withAdmin(with(with(own ? own() : List.of(), led(said)), roles));
    }
    if (isOwned() && !said.isEmpty() && said.stream().allMatch(served::isWithWhatTheyMade)) {
      return withAdmin(own());
    }
    if (!said.isEmpty() && said.stream().allMatch(Said::isByRole)) {
      var others = said.stream().anyMatch(Said::any) && said.stream().noneMatch(Said::isOnly);
      return withAdmin(others ? with(own(), roles) : roles);
    }
    if (said.stream().anyMatch(each -> each.isOnly() && each.isByOwner())) {
      return isOwned() ? with(List.of(OWNER), roles) : withAdmin(managers());
    }
    if (isManaged() && isSaidOfAll(operation, said)) {
      return List.of(KNOWN);
    }
    if (isManaged()) {
      assume(operation, managers(), "the text says who makes or changes them");
      return managers();
    }
    if (work.lexicon().people().isAnswer(operation)) {
      var who = answering(with(seconds.named(entity), roles));
      assume(operation, who, "nobody answers what they ask for themselves");
      return who;
    }
    if (sayings.isTaken(entity, operation) && !EndedPlacing.isLending(entity.noun())) {
      assume(operation, List.of(KNOWN), "people take what others offer");
      return List.of(KNOWN);
    }
    if (said.stream().noneMatch(Said::isByOwner)) {
      assume(operation, withAdmin(own()), "nothing says that others may");
    }
    return withAdmin(with(with(own(), led(said)), roles));
  }

  /** "Members can borrow books", which librarians manage: nobody owns them. */
  private boolean isSaidOfAll(String operation, List<Said> said) {
    return entity.actions.containsKey(operation)
        && said.stream().anyMatch(Said::isByPerson)
        && said.stream().noneMatch(Said::isByOwner);
  }

  private List<AccessModel> answering(List<AccessModel> roles) {
    var who = withAdmin(roles);
    return who.isEmpty() ? List.of(KNOWN) : who;
  }

  /** Whoever made a record, where that is known. */
  private List<AccessModel> own() {
    return isOwned() ? List.of(OWNER) : persons.admin().isPresent() ? List.of() : List.of(KNOWN);
  }

  /** The roles that look after all records. */
  private List<AccessModel> managers() {
    return withAdmin(writers().distinct().toList());
  }

  private Stream<AccessModel> writers() {
    return WRITING.stream()
        .flatMap(operation -> decisive(operation).stream())
        .filter(Said::isByRole)
        .flatMap(said -> said.grant().stream());
  }

  private static List<AccessModel> roles(List<Said> said) {
    return grants(said.stream().filter(Said::isByRole));
  }

  private static List<AccessModel> grants(Stream<Said> said) {
    return said.flatMap(each -> each.grant().stream()).distinct().toList();
  }

  private List<AccessModel> withAdmin(List<AccessModel> others) {
    return with(others, persons.administrator());
  }

  private static List<AccessModel> with(List<AccessModel> some, List<AccessModel> more) {
    return Stream.concat(some.stream(), more.stream()).distinct().toList();
  }

  /** What is said of it; where some of that excludes others, only that and what is said of all. */
  private List<Said> decisive(String operation) {
    var said = says(operation).toList();
    var only =
        said.stream()
            .filter(each -> each.isOnly() ? !each.isByPerson() : each.any() && each.isByRole())
            .toList();
    return only.stream().noneMatch(Said::isOnly) ? said : only;
  }

  private Stream<Said> says(String operation) {
    return sayings.of(entity, operation).stream();
  }

  private void assume(String operation, List<AccessModel> who, String because) {
    assume(entity, operation, who, because, work);
  }

  /** Says that it was decided who may do something. */
  static void assume(
      EntityDraft entity, String operation, List<AccessModel> who, String because, Workspace work) {
    var says = who.stream().map(AccessModel::label).collect(Collectors.joining(", "));
    work.assume(entity.name() + ".access", operation + ": " + says, because);
  }

  /** The relation to those who make its records, among those that it has. */
  Optional<String> owner(EntityDraft person) {
    return new OwnerRelation(entity, sayings, person, work).find();
  }
}
