package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.generator.access.Caller;
import dev.bluewright.generator.access.Reach;
import dev.bluewright.generator.java.Literals;
import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.CollectionPlan;
import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.ColumnPlan.Origin;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.HistoryPlan;
import dev.bluewright.generator.plan.SystemPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A test of what one kind of caller may not do with records that belong to somebody else. */
final class Strangers {
  private static final String PATH = "path";

  private final Cast cast;
  private final SystemPlan system;
  private final EntityPlan entity;
  private final Caller caller;
  private final Reach read;
  private final List<String> lines = new ArrayList<>();
  private boolean encodes;
  private boolean maps;
  private int attacks;

  Strangers(Cast cast, EntityPlan entity, Caller caller) {
    this.cast = cast;
    this.system = cast.system();
    this.entity = entity;
    this.caller = caller;
    this.read = Reach.of(entity, AccessModel.READ, caller);
  }

  /** None where nothing is kept from such a caller. */
  Optional<TestMethod> test() {
    lines.add("var created = " + Code.sample(entity) + ".created();");
    lines.add("var stranger = " + stranger(caller) + ";");
    lines.add("var path = " + Code.sample(entity) + ".path(created);");
    lines.add("");
    read();
    related();
    files();
    write();
    if (attacks == 0) {
      return Optional.empty();
    }
    if (cast.plays(entity, "read")) {
      lines.add(Code.readsBack(entity, "created", "created"));
    }
    return Optional.of(new TestMethod(name(), lines, imports()));
  }

  private String[] imports() {
    var imports = new ArrayList<String>();
    if (encodes) {
      imports.add("java.net.URLEncoder");
      imports.add("java.nio.charset.StandardCharsets");
    }
    if (maps) {
      imports.add("java.util.Map");
    }
    return imports.toArray(String[]::new);
  }

  /** Such a caller, who is no other person of the tests. */
  static String stranger(Caller caller) {
    return switch (caller) {
      case Caller.Visitor() -> "People.nobody()";
      case Caller.Person(_, var label) -> "People.another(" + Literals.string(label) + ")";
    };
  }

  private String name() {
    return "keeps" + Code.many(entity) + from(caller);
  }

  /** {@code FromAVisitor}: end of a method's name. */
  static String from(Caller caller) {
    return switch (caller) {
      case Caller.Visitor() -> "FromAVisitor";
      case Caller.Person(_, var label) -> "FromAnother" + Words.of(label).pascal();
    };
  }

  private int refused() {
    return refused(caller);
  }

  /** What a caller is answered who may do something with no record at all. */
  static int refused(Caller caller) {
    return caller instanceof Caller.Visitor ? 401 : 403;
  }

  /** What the caller is answered; none when it is allowed. */
  private Optional<Integer> refused(String operation) {
    return switch (Reach.of(entity, operation, caller)) {
      case NONE -> Optional.of(refused());
      case OWN -> Optional.of(read == Reach.ALL ? 403 : 404);
      case ALL -> read == Reach.ALL ? Optional.empty() : Optional.of(404);
    };
  }

  private void status(String request, int status) {
    if (status != 200) {
      attacks++;
    }
    lines.add(
        Code.statement(
            "assertThat(stranger." + request + ".status())", ".isEqualTo(" + status + ")"));
  }

  private void read() {
    var list = "\"/" + entity.names().path();
    switch (read) {
      case ALL -> status("get(" + PATH + ")", 200);
      case NONE -> {
        status("get(" + PATH + ")", refused());
        history(readsWhatIsGone() ? 404 : refused());
        status("get(" + list + "\")", refused());
        status("get(" + list + "?count=true\")", refused());
      }
      case OWN -> {
        status("get(" + PATH + ")", 404);
        history(404);
        finds(list + "\"", own());
        var count = "assertThat(stranger.get(" + list + "?count=true\").header(\"X-Total-Count\"))";
        lines.add(Code.statement(count, ".isEqualTo(\"" + own() + "\")"));
        telling(entity).ifPresent(column -> searched(list, column));
      }
    }
  }

  private void history(int refused) {
    system
        .findHistory(entity)
        .ifPresent(_ -> status("get(" + PATH + " + \"/" + HistoryPlan.NAME + "\")", refused));
  }

  private boolean readsWhatIsGone() {
    return system
        .findHistory(entity)
        .flatMap(HistoryPlan::findReader)
        .filter(role -> caller instanceof Caller.Person(var own, _) && own.equals(role))
        .isPresent();
  }

  /** How many records the stranger owns. */
  private int own() {
    return system.arePeople(entity) ? 1 : 0;
  }

  private void finds(String path, int many) {
    lines.add(
        Code.statement(
            "assertThat(stranger.get(" + path + ").body())",
            many == 0 ? ".isEmpty()" : ".hasSize(" + many + ")"));
  }

  /** A text that differs from record to record. */
  static Optional<ColumnPlan> telling(EntityPlan entity) {
    return Samples.given(entity).stream()
        .filter(
            column ->
                column.type() instanceof FieldType.Text
                    || column.type() instanceof FieldType.LongText
                    || column.type() instanceof FieldType.Email)
        .filter(column -> SampleValues.of(column).contains("number"))
        .findFirst();
  }

  private void searched(String list, ColumnPlan column) {
    encodes = true;
    var text = "created.text(\"" + column.name() + "\")";
    lines.add("var words = URLEncoder.encode(" + text + ", StandardCharsets.UTF_8);");
    finds(list + "?" + column.name() + "=\" + words", 0);
    finds(list + "?q=\" + words", 0);
  }

  /** Whoever may not read a record may not read its files, or send others. */
  private void files() {
    for (var file : entity.files()) {
      var path = PATH + " + \"/" + Words.of(file.name()).kebab() + "\"";
      if (read != Reach.ALL) {
        status("get(" + path + ")", read == Reach.NONE ? refused() : 404);
      }
      if (Reach.of(entity, "update", caller) == Reach.NONE) {
        status("put(" + path + ")", refused());
      } else if (read != Reach.ALL) {
        status("put(" + path + ")", 404);
      }
    }
  }

  private void related() {
    if (!system.blueprint().api().embedded().isEmpty()) {
      return;
    }
    for (var column : entity.references()) {
      if (column.origin() instanceof Origin.Reference(var relation, var target)
          && (column.owner() || !column.optional())) {
        var parent = system.entity(target.name());
        parent.collections().stream()
            .filter(each -> each.leadsBack(entity.names(), relation.name()))
            .forEach(each -> below(parent, column, relation.name(), each));
      }
    }
  }

  private void below(
      EntityPlan parent, ColumnPlan column, String relation, CollectionPlan collection) {
    int own = column.tenant() ? own() : 0; // the stranger is of the same tenant
    var of = Reach.of(parent, AccessModel.READ, caller);
    var variable = "of" + Words.of(relation).pascal();
    var way = "\"/" + parent.names().path() + "/\" + created.text(\"" + relation + "Id\")";
    if (read == Reach.ALL && of == Reach.ALL) {
      return;
    }
    lines.add("var " + variable + " = " + way + ";");
    var list = "get(" + variable + " + \"/" + collection.path() + "\")";
    if (read == Reach.NONE || of == Reach.NONE) {
      status(list, refused());
    } else if (of == Reach.OWN) {
      status(list, 404);
    } else {
      finds(variable + " + \"/" + collection.path() + "\"", own);
    }
    if (of == Reach.ALL && read != Reach.ALL) {
      attacks++;
      var expanded =
          "stranger.get(" + variable + " + \"?expand=" + collection.name() + "\").body()";
      lines.add(
          Code.statement(
              "assertThat(" + expanded + ".path(\"" + collection.name() + "\"))",
              own == 0 ? ".isEmpty()" : ".hasSize(" + own + ")"));
    }
  }

  private void write() {
    var create = Reach.of(entity, "create", caller);
    if (create == Reach.NONE || (create == Reach.OWN && leadsAway())) {
      var body = Code.sample(entity) + ".body()";
      status("post(\"/" + entity.names().path() + "\", " + body + ")", refused());
    }
    refused("update")
        .ifPresent(
            status -> {
              var body = Code.sample(entity) + ".body()";
              status("patch(" + PATH + ", " + body + ")", status);
              status("put(" + PATH + ", " + body + ")", status);
            });
    refused("delete").ifPresent(status -> status("delete(" + PATH + ")", status));
    entity.actions().forEach(this::act);
  }

  /** Whether records are created by those alone whom they lead to, and samples lead elsewhere. */
  private boolean leadsAway() {
    return entity.model().allowed("create").stream().noneMatch(AccessModel.Owner.class::isInstance);
  }

  private void act(ActionModel action) {
    var inputs = ActionInputs.of(cast, system.inputs(action));
    var status = refused(action.name());
    if (inputs.isPresent() && status.isPresent()) {
      maps = true;
      var path = PATH + " + \"/" + Words.of(action.name()).kebab() + "\"";
      status("post(" + path + ", " + inputs.get() + ")", status.get());
    }
  }
}
