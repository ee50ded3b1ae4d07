package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.EntityModel.Identity;
import dev.bluewright.blueprint.FieldRules;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.generator.acceptance.Players.Player;
import dev.bluewright.generator.access.Caller;
import dev.bluewright.generator.access.Reach;
import dev.bluewright.generator.java.Literals;
import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.ColumnPlan.Origin;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.PeoplePlan;
import dev.bluewright.generator.plan.SystemPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tests that records are kept from those whom they are not for; none where nobody can sign in. */
final class AccessTests {
  private final Cast cast;
  private final SystemPlan system;
  private final PeoplePlan people;
  private final EntityPlan entity;
  private final List<Player> players;

  private AccessTests(Cast cast, PeoplePlan people, EntityPlan entity) {
    this.cast = cast;
    this.system = cast.system();
    this.people = people;
    this.entity = entity;
    this.players = new Players(system, people).all();
  }

  static List<TestMethod> of(Cast cast, EntityPlan entity) {
    return cast.system()
        .people()
        .filter(_ -> Samples.exist(cast, entity))
        .map(people -> new AccessTests(cast, people, entity).all())
        .orElse(List.of());
  }

  private List<TestMethod> all() {
    var tests = new ArrayList<TestMethod>();
    callers().forEach(each -> new Strangers(cast, entity, each).test().ifPresent(tests::add));
    callers().forEach(each -> RestoreTests.kept(cast, entity, each).ifPresent(tests::add));
    entity.findOwner().flatMap(this::owner).ifPresent(tests::add);
    Samples.given(entity).forEach(column -> reached(column).ifPresent(tests::add));
    entity.writable().stream()
        .filter(column -> !column.writers().isEmpty())
        .forEach(column -> kept(column).ifPresent(tests::add));
    entity.writable().forEach(column -> state(column).ifPresent(tests::add));
    return tests;
  }

  /** Nobody starts a record in a state that others alone bring it into. */
  private Optional<TestMethod> state(ColumnPlan column) {
    return column.words().stream()
        .filter(word -> column.writers().isEmpty() && !system.arePeople(entity))
        .filter(word -> !cast.starts(entity, column.name(), word))
        .findFirst()
        .map(word -> startsIn(column, word));
  }

  private TestMethod startsIn(ColumnPlan column, String word) {
    var value = column.type() instanceof FieldType.Truth ? word : Literals.string(word);
    return new TestMethod(
        "refusesToStart"
            + Code.one(entity)
            + "Whose"
            + Words.of(column.name()).pascal()
            + "OthersSet",
        List.of(
            "var body = " + Code.sample(entity) + ".body();",
            "body.put(\"" + column.name() + "\", " + value + ");",
            "",
            "var refused = RunningSystem.post(\"/" + entity.names().path() + "\", body);",
            "",
            "assertThat(refused.status()).isEqualTo(403);"));
  }

  private Stream<Caller> callers() {
    return Stream.concat(
        Stream.of(new Caller.Visitor()), players.stream().filter(Player::many).map(Player::caller));
  }

  /** Some other person; none where tests can make one alone. */
  private Optional<String> another() {
    return players.stream()
        .filter(Player::many)
        .findFirst()
        .map(player -> "People.another(" + Literals.string(player.caller().label()) + ")");
  }

  private Optional<TestMethod> owner(ColumnPlan column) {
    if (another().isEmpty() || !cast.plays(entity, "create", "read")) {
      return Optional.empty();
    }
    var collection = "\"/" + entity.names().path() + "\"";
    var sample = Code.sample(entity);
    var lines = new ArrayList<String>();
    lines.add("var another = " + another().get() + ";");
    lines.add("var created = " + sample + ".created();");
    lines.add("var body = " + sample + ".body();");
    lines.add("body.put(\"" + column.name() + "\", another.id());");
    lines.add("");
    lines.add("var given = RunningSystem.post(" + collection + ", body);");
    lines.add(chosen("given", column));
    if (cast.plays(entity, "update")) {
      var change = "Map.of(\"" + column.name() + "\", another.id())";
      lines.add(
          Code.call("var changed =", "RunningSystem.patch(", sample + ".path(created)", change));
      lines.add(chosen("changed", column));
    }
    entity.model().findOwner().flatMap(this::below).ifPresent(lines::addAll);
    lines.add(Code.readsBack(entity, "created", "created"));
    return Optional.of(TestMethod.withMaps("letsNobodyChooseWhoOwns" + Code.one(entity), lines));
  }

  /** Whom a record leads to sees it, whoever created it. */
  private Optional<TestMethod> reached(ColumnPlan column) {
    var leads = new Leads(system);
    if (another().isEmpty()
        || !(column.origin() instanceof Origin.Reference(var relation, _))
        || !entity
            .model()
            .allowed(AccessModel.READ)
            .contains(new AccessModel.Person(List.of(relation.name())))
        || !leads.givesCreator(entity, column)
        || isForThoseAlone(relation.name())) {
      return Optional.empty();
    }
    var id = "another.id()";
    var value =
        people.entity().names().identity() == Identity.SEQUENCE ? "Long.valueOf(" + id + ")" : id;
    var path = "\"/" + entity.names().path() + "\"";
    return Optional.of(
        new TestMethod(
            "shows" + Code.one(entity) + "ToIts" + Words.of(relation.name()).pascal(),
            List.of(
                "var another = " + another().get() + ";",
                "var body = " + Code.sample(entity) + ".body();",
                "body.put(\"" + column.name() + "\", " + value + ");",
                "",
                "var created = RunningSystem.post(" + path + ", body);",
                "",
                "assertThat(created.status()).isEqualTo(201);",
                "var shown = another.get(" + Code.sample(entity) + ".path(created));",
                "assertThat(shown.body()).isEqualTo(created.body());",
                "assertThat(another.get(" + path + ").body()).hasSize(1);")));
  }

  /** Whether nobody creates a record that leads to somebody else. */
  private boolean isForThoseAlone(String relation) {
    return entity.model().allowed("create").contains(new AccessModel.Person(List.of(relation)));
  }

  private String chosen(String answer, ColumnPlan column) {
    return system.blueprint().api().ignoresUnknown()
        ? Code.statement(
            "assertThat(" + answer + ".text(\"" + column.name() + "\"))",
            ".isNotEqualTo(another.id())")
        : "assertThat(" + answer + ".status()).isEqualTo(422);";
  }

  /** A record is created at the address of another person's. */
  private Optional<List<String>> below(String relation) {
    return people.entity().collections().stream()
        .filter(each -> each.leadsBack(entity.names(), relation))
        .findFirst()
        .map(
            each -> {
              var path =
                  "\"/%s/\" + another.id() + \"/%s\""
                      .formatted(people.entity().names().path(), each.path());
              return List.of(
                  Code.call(
                      "var below =", "RunningSystem.post(", path, Code.sample(entity) + ".body()"),
                  "assertThat(below.status()).isIn(403, 404);");
            });
  }

  /** A field that only some may write is kept from those who may write the rest. */
  private Optional<TestMethod> kept(ColumnPlan column) {
    var value = other(column);
    return value.isEmpty()
        ? Optional.empty()
        : people.areOf(entity) ? keptOfPeople(column, value.get()) : keptOf(column, value.get());
  }

  /** A value that a record does not hold at first. */
  private static Optional<String> other(ColumnPlan column) {
    return switch (column.type()) {
      case FieldType.Enumeration(var labels) ->
          labels.reversed().stream()
              .filter(label -> !column.defaultValue().equals(Optional.of(label)))
              .findFirst()
              .map(Literals::string);
      case FieldType.Truth() ->
          Optional.of(String.valueOf(column.defaultValue().filter("true"::equals).isEmpty()));
      case FieldType.Text(_), FieldType.LongText() ->
          Optional.of("\"x\"").filter(_ -> column.rules().equals(FieldRules.NONE));
      default -> Optional.empty();
    };
  }

  private boolean lacks(Player player, ColumnPlan column) {
    return Reach.of(column.writers(), player.caller()) == Reach.NONE;
  }

  private Optional<TestMethod> keptOfPeople(ColumnPlan column, String value) {
    return players.stream()
        .filter(player -> player.way() == Players.Way.REGISTERED && lacks(player, column))
        .findFirst()
        .map(player -> keptOfPeople(column, value, player));
  }

  private TestMethod keptOfPeople(ColumnPlan column, String value, Player player) {
    var change = "Map.of(\"" + column.name() + "\", " + value + ")";
    return TestMethod.withMaps(
        "letsNobodyGiveThemselvesA" + Words.of(column.name()).pascal(),
        List.of(
            "var body = " + Code.sample(entity) + ".body();",
            "body.put(\"" + column.name() + "\", " + value + ");",
            "var someone = People.another(" + Literals.string(player.caller().label()) + ");",
            "var path = \"/" + entity.names().path() + "/\" + someone.id();",
            "var before = " + Code.me("someone") + ";",
            "",
            system.people().orElseThrow().havePasswords()
                ? "assertThat(People.register(body).status()).isEqualTo("
                    + Code.status(system, "invalid", 422)
                    + ");"
                : "assertThat(People.signedUp(body).id()).isNotEmpty();",
            "assertThat(someone.patch(path, " + change + ").status()).isIn(403, 404);",
            "assertThat(someone.put(path, body).status()).isIn(403, 404);",
            "var after = " + Code.me("someone") + ";",
            "assertThat(after.body()).isEqualTo(before.body());"));
  }

  private Optional<TestMethod> keptOf(ColumnPlan column, String value) {
    boolean plays = cast.plays(entity, "create", "read", "update");
    return cast.find(entity, "update")
        .filter(_ -> plays)
        .filter(actor -> players.stream().anyMatch(each -> is(actor, each) && lacks(each, column)))
        .map(_ -> keptFrom(column, value));
  }

  private static boolean is(Actor actor, Player player) {
    return actor.equals(new Actor.Of(player.caller()));
  }

  private TestMethod keptFrom(ColumnPlan column, String value) {
    var change = "Map.of(\"" + column.name() + "\", " + value + ")";
    return TestMethod.withMaps(
        "keeps" + Words.of(column.name()).pascal() + "Of" + Code.many(entity) + "ForSomeAlone",
        List.of(
            "var created = " + Code.sample(entity) + ".created();",
            "",
            Code.call(
                "var changed =",
                "RunningSystem.patch(",
                Code.sample(entity) + ".path(created)",
                change),
            "",
            "assertThat(changed.status()).isEqualTo(403);",
            Code.readsBack(entity, "created", "created")));
  }
}
