package dev.bluewright.blueprint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Makes blueprints from a seed: every section, every type, and texts that are hard to write. */
final class Blueprints {
  private static final List<String> TEXTS =
      List.of(
          "plain words",
          "",
          " leading and trailing ",
          "colon: and # mark",
          "\"quoted\" and 'quoted'",
          "back\\slash",
          "two\nlines\n",
          "two\nlines",
          "\n\nempty lines first\n\n",
          "tab\tand\u0007bell",
          "ends in blank \nnext\n",
          "  indented\nlines\n",
          "true",
          "null",
          "~",
          "12",
          "- not a list",
          "{not: a map}",
          "ümläut and 漢字 and 😀",
          "a\u2028b\u0085c",
          "@at `tick` %percent",
          "[, ]");

  private final Random random;
  private int names;

  Blueprints(long seed) {
    this.random = new Random(seed);
  }

  Blueprint next() {
    names = 0;
    var entities = many(1, 4, this::entity);
    return new Blueprint(
        Blueprint.SCHEMA_VERSION,
        new SystemInfo(name("system").toLowerCase(java.util.Locale.ROOT), one(Database.values())),
        maybe(this::text),
        maybe(() -> accounts(entities.getFirst())),
        entities,
        many(0, 3, this::component),
        many(0, 3, this::binding),
        many(0, 3, this::requirement),
        many(0, 2, () -> new Assumption(text(), text(), text())),
        many(0, 2, () -> new EventModel(type(), "Task.create", many(0, 2, () -> name("f")))),
        many(0, 2, this::schedule),
        many(0, 2, () -> new SourceModel(name("s"), text(), type(), maybe(this::text))),
        many(0, 2, () -> new SinkModel(name("s"), text(), type(), maybe(this::text))),
        new PolicyModel(maybe(() -> "5s"), maybe(() -> 1024), maybe(() -> 60)),
        new DeploymentModel(
            many(0, 2, () -> one("docker", "helm")),
            maybe(() -> 3),
            maybe(this::text),
            maybe(this::text)),
        many(
            0,
            2,
            () ->
                new ServiceLevel(
                    type() + ".list", maybe(() -> "50ms"), maybe(() -> 9), maybe(() -> 8))),
        random.nextBoolean() ? ApiModel.NONE : api(),
        many(0, 2, this::port));
  }

  private PortModel port() {
    return new PortModel(
        type(), maybe(this::text), many(0, 2, this::operation), many(0, 2, this::call));
  }

  private PortModel.Operation operation() {
    return new PortModel.Operation(
        name("op"),
        many(0, 2, this::crossing),
        many(0, 2, this::crossing),
        one("5s", "500ms"),
        maybe(() -> "1h"));
  }

  private FieldModel crossing() {
    return new FieldModel(
        name("v"), fieldType(), one(true, false), Optional.empty(), FieldRules.NONE);
  }

  private PortModel.Call call() {
    return new PortModel.Call(
        type() + "." + name("act"),
        name("op"),
        values(),
        Map.of(name("f"), "paying"),
        values(),
        values(),
        maybe(() -> one(402, 409)),
        values());
  }

  private Map<String, String> values() {
    var values = new LinkedHashMap<String, String>();
    many(0, 2, () -> name("f")).forEach(each -> values.put(each, one("paid", "true", "two words")));
    return values;
  }

  private EffectModel effect() {
    return random.nextBoolean()
        ? new EffectModel.Act(
            name("act"), name("r"), name("act"), values(), maybe(() -> one("f == true", "a > 1")))
        : new EffectModel.Make(
            name("act"), name("r"), values(), maybe(() -> one("f == true", "a > 1")));
  }

  private EntityModel entity() {
    return new EntityModel(
        type(),
        many(0, 6, this::field),
        many(0, 2, this::action),
        many(0, 3, this::relation),
        many(0, 2, () -> many(2, 3, () -> name("f"))),
        many(0, 2, this::span),
        traits(),
        many(0, 3, this::rule),
        many(0, 2, this::effect),
        many(0, 2, this::report),
        access(),
        maybe(() -> name("owner")),
        one(EntityModel.Identity.values()),
        maybe(() -> "path-" + names++),
        maybe(this::text),
        maybe(this::type),
        new ListingModel(
            many(0, 2, () -> name("f")),
            many(0, 2, () -> "-" + name("f")),
            maybe(() -> 10),
            maybe(() -> 50)),
        many(0, 2, () -> Map.of(name("f"), text())));
  }

  private SpanModel span() {
    return new SpanModel(
        many(0, 2, () -> name("r")), name("f"), name("f"), maybe(() -> "state == 'gone'"));
  }

  private AccountsModel accounts(EntityModel people) {
    return new AccountsModel(
        people.name(),
        one(AccountsModel.LOGIN, "name"),
        maybe(() -> name("role")),
        maybe(this::text),
        one(AccountsModel.SignUp.values()),
        maybe(() -> name("blocked")),
        maybe(this::text),
        mail(),
        one(true, false),
        new LeavingModel(one(true, false), one(true, false)),
        one(
            TenancyModel.NONE,
            new TenancyModel(Optional.of(name("T")), many(0, 2, () -> name("S")))),
        new SignInModel(one(true, false), maybe(() -> "session"), maybe(this::provider)),
        many(
            0,
            2,
            () ->
                new EntranceModel(
                    one("POST", "PUT"),
                    "/" + name("in"),
                    one("register", "login"),
                    maybe(() -> 200),
                    maybe(() -> new JsonFrame.Slot("accessToken")))));
  }

  private ProviderModel provider() {
    return new ProviderModel(
        one(Map.of(), Map.of(name("f"), text())),
        maybe(this::text),
        one(Map.of(), Map.of(name("warden"), many(1, 3, this::text))),
        maybe(this::text),
        one(Map.of(), Map.of(name("f"), text())));
  }

  private MailModel mail() {
    return new MailModel(
        one(true, false),
        one(true, false),
        maybe(() -> name("address")),
        many(0, 1, () -> new MailModel.Text("replaced", text(), text() + "\n" + text())));
  }

  private ApiModel api() {
    var frames = new java.util.EnumMap<ApiModel.Part, JsonFrame>(ApiModel.Part.class);
    many(0, 4, () -> one(ApiModel.Part.values())).forEach(part -> frames.put(part, frame(part, 2)));
    return new ApiModel(
        maybe(() -> "/api/v1"),
        one(ApiModel.NameStyle.values()),
        random.nextBoolean() ? Map.of() : Map.of("Thing.f1", "off"),
        frames,
        maybe(() -> "data.attributes"),
        maybe(() -> new ApiModel.PageNumbers("page", "per_page", 0)),
        many(0, 2, this::parameter),
        random.nextBoolean() ? Map.of() : Map.of("create", 200),
        random.nextBoolean() ? Map.of() : Map.of("missing", "Gone.", "Thing.conflict", "Taken."),
        random.nextBoolean(),
        random.nextBoolean(),
        many(0, 2, () -> "Thing.r1"),
        maybe(() -> "url"),
        many(0, 2, () -> one("*", "https://example.com:8443")),
        many(0, 3, this::route));
  }

  private ParameterModel parameter() {
    var means =
        random.nextBoolean()
            ? new ParameterModel.Means.As("f1[gte]")
            : new ParameterModel.Means.Choice(Map.of("up", "sort=f1", "no", "f2=false"));
    return new ParameterModel("Thing", name("least"), means);
  }

  private JsonFrame frame(ApiModel.Part part, int depth) {
    return switch (random.nextInt(depth == 0 ? 4 : 5)) {
      case 0 -> new JsonFrame.Slot(part.slots().getFirst());
      case 1 -> new JsonFrame.Text(text());
      case 2 -> new JsonFrame.Amount(new BigDecimal("12.5"));
      case 3 -> new JsonFrame.Truth(random.nextBoolean());
      default -> new JsonFrame.Members(Map.of(one("$one", "data", "no"), frame(part, depth - 1)));
    };
  }

  private RouteModel route() {
    var path = one("/a" + names++, "/a/{id}/b" + names++);
    if (random.nextBoolean()) {
      var redirect = new RouteModel.Does.Redirect("Thing", "f1");
      return RouteModel.of("GET", path, redirect)
          .withCounting(maybe(() -> "f2"))
          .answering(maybe(() -> 301), Optional.empty());
    }
    if (random.nextInt(4) == 0) {
      return RouteModel.of("GET", path, "Thing", "read").withCounting(maybe(() -> "f2"));
    }
    return RouteModel.of(one("GET", "PUT"), path, "Thing", "create")
        .withBy(maybe(() -> "code").stream().toList())
        .withWhere(maybe(() -> "done=true"))
        .answering(
            maybe(() -> 200),
            maybe(
                () ->
                    random.nextInt(4) == 0
                        ? new JsonFrame.Nothing()
                        : frame(ApiModel.Part.RECORD, 2)));
  }

  private FieldModel field() {
    return random.nextInt(3) == 0 ? ungiven() : given();
  }

  private FieldModel ungiven() {
    return FieldModel.required(name("f"), fieldType())
        .withSource(
            one(
                new FieldSource.Computed(text()),
                new FieldSource.RandomCode(4 + random.nextInt(61)),
                new FieldSource.SlugOf(name("f"))));
  }

  private FieldModel given() {
    var rules =
        random.nextBoolean()
            ? FieldRules.NONE
            : new FieldRules(
                random.nextBoolean(),
                maybe(() -> new BigDecimal("-1.50")),
                maybe(() -> new BigDecimal("1E+3")),
                maybe(() -> 7),
                maybe(() -> "[a-z]{2,}: \\d+"));
    var isWithheld = random.nextInt(6) == 0;
    return new FieldModel(
        name("f"),
        fieldType(),
        random.nextBoolean(),
        maybe(this::text),
        rules,
        isWithheld ? new FieldSource.Withheld() : FieldSource.GIVEN,
        maybe(this::text),
        maybe(() -> name("old")),
        isWithheld ? List.of() : many(0, 2, this::who));
  }

  private FieldType fieldType() {
    return one(
        new FieldType.Text(FieldTypes.DEFAULT_LENGTH),
        new FieldType.Text(1 + random.nextInt(10_000)),
        new FieldType.LongText(),
        new FieldType.Email(),
        new FieldType.Url(),
        new FieldType.Whole(),
        new FieldType.Decimal(10, random.nextInt(10)),
        new FieldType.Money(),
        new FieldType.Truth(),
        new FieldType.Date(),
        new FieldType.Time(),
        new FieldType.DateTime(),
        new FieldType.Uuid(),
        new FieldType.Enumeration(List.of("open", "in progress", "not-done", "null")),
        new FieldType.Json());
  }

  private ActionModel action() {
    var set = new LinkedHashMap<String, String>();
    many(1, 3, () -> Optional.ofNullable(set.put(name("f"), text())));
    var from = new LinkedHashMap<String, List<String>>();
    many(0, 2, () -> Optional.ofNullable(from.put(name("f"), many(1, 3, this::text))));
    return new ActionModel(
        name("act"),
        many(0, 2, this::input),
        from,
        maybe(() -> new GuardModel(text(), maybe(this::text))),
        set);
  }

  private InputModel input() {
    return random.nextBoolean()
        ? new InputModel.Reference(RelationModel.belongsTo(name("r"), type()))
        : new InputModel.Value(
            new FieldModel(
                name("f"),
                fieldType(),
                random.nextBoolean(),
                maybe(this::text),
                random.nextBoolean()
                    ? FieldRules.NONE
                    : FieldRules.NONE
                        .withRange(maybe(() -> new BigDecimal("-1.50")), Optional.empty())
                        .withPattern("[a-z]{2,}: \\d+"),
                new FieldSource.Given(),
                maybe(this::text),
                Optional.empty()));
  }

  private RelationModel relation() {
    return switch (one(RelationModel.Kind.values())) {
      case HAS_MANY -> {
        var many = RelationModel.hasMany(name("r"), type()).withVia(maybe(() -> name("via")));
        yield random.nextBoolean() ? many.withNested() : many;
      }
      case HAS_ONE -> RelationModel.hasOne(name("r"), type()).withVia(maybe(() -> name("via")));
      case MANY_TO_MANY ->
          RelationModel.manyToMany(name("r"), type()).withInverse(maybe(() -> name("inverse")));
      case BELONGS_TO -> {
        var one =
            new RelationModel(
                name("r"),
                RelationModel.Kind.BELONGS_TO,
                type(),
                random.nextBoolean(),
                one(RelationModel.OnDelete.values()));
        yield random.nextBoolean() ? one.withUnique() : one;
      }
    };
  }

  private RuleModel rule() {
    return random.nextBoolean()
        ? new RuleModel.Check(name("rule"), text(), text(), maybe(() -> name("f")))
        : new RuleModel.Guard(name("rule"), name("act"), text(), text());
  }

  private ReportModel report() {
    return new ReportModel(
        name("report"),
        Map.of(name("by"), text()),
        Map.of(name("shows"), text()),
        maybe(this::text),
        many(0, 2, () -> "-" + name("f")),
        maybe(() -> 10),
        many(0, 2, this::who));
  }

  private Set<Trait> traits() {
    return new LinkedHashSet<>(many(0, 3, () -> one(Trait.values())));
  }

  private Map<String, List<AccessModel>> access() {
    var access = new LinkedHashMap<String, List<AccessModel>>();
    for (var operation : many(0, 2, () -> one("all", "list", "create"))) {
      access.put(operation, many(1, 2, this::who));
    }
    return access;
  }

  private AccessModel who() {
    return one(
        new AccessModel.Anyone(),
        new AccessModel.Authenticated(),
        new AccessModel.Owner(),
        new AccessModel.Role(one("admin", "head-chef of all")));
  }

  private ComponentModel component() {
    var config = new LinkedHashMap<String, ConfigValue>();
    many(0, 3, () -> Optional.ofNullable(config.put(name("k"), value(2))));
    return new ComponentModel(name("part"), one("Source", "Filter"), config);
  }

  private ConfigValue value(int depth) {
    return switch (random.nextInt(depth == 0 ? 3 : 5)) {
      case 0 -> new ConfigValue.Text(text());
      case 1 -> new ConfigValue.Amount(new BigDecimal("1E+2"));
      case 2 -> new ConfigValue.Truth(random.nextBoolean());
      case 3 -> new ConfigValue.Many(many(0, 3, () -> value(depth - 1)));
      default -> new ConfigValue.Group(Map.of(text(), value(depth - 1)));
    };
  }

  private BindingModel binding() {
    return new BindingModel(
        new PortReference(name("a"), "out"),
        new PortReference(name("b"), "in"),
        maybe(() -> 16),
        maybe(() -> one(BindingModel.Policy.values())),
        maybe(() -> 2));
  }

  private ScheduleModel schedule() {
    return new ScheduleModel(
        name("s"),
        one(
            new ScheduleModel.When.Cron("*/5 2 * * 1-5", "Europe/Berlin"),
            new ScheduleModel.When.Every("5m")),
        "Task.create",
        maybe(this::text));
  }

  private Requirement requirement() {
    var met = many(0, 2, () -> "Task.create");
    var status = one(Requirement.Status.values());
    return new Requirement(
        name("R"), text(), random.nextInt(9), random.nextInt(9), status, met, maybe(this::text));
  }

  private String name(String start) {
    return start + names++;
  }

  private String type() {
    return "Thing" + names++;
  }

  private String text() {
    return one(TEXTS.toArray(String[]::new));
  }

  private <T> Optional<T> maybe(Supplier<T> value) {
    return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
  }

  private <T> List<T> many(int least, int most, Supplier<T> value) {
    var values = new ArrayList<T>();
    int count = least + random.nextInt(most - least + 1);
    for (int i = 0; i < count; i++) {
      values.add(value.get());
    }
    return values;
  }

  @SafeVarargs
  private final <T> T one(T... values) {
    return values[random.nextInt(values.length)];
  }
}
