package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.generator.access.Caller;
import dev.bluewright.generator.access.Reach;
import dev.bluewright.generator.java.Literals;
import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.CollectionPlan;
import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.ColumnPlan.Origin;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.HistoryPlan;
import dev.bluewright.generator.plan.ReportPlan;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.plan.TenantPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A test that records of one tenant are not there for the founder of another. */
final class TenantTests {
  private static final int MISSING = 404;
  private static final int FORBIDDEN = 403;

  private final Cast cast;
  private final SystemPlan system;
  private final TenantPlan tenants;
  private final EntityPlan entity;
  private final Caller founder;
  private final List<String> lines = new ArrayList<>();
  private final List<String> imports = new ArrayList<>();

  private TenantTests(Cast cast, TenantPlan tenants, EntityPlan entity, Caller founder) {
    this.cast = cast;
    this.system = cast.system();
    this.tenants = tenants;
    this.entity = entity;
    this.founder = founder;
  }

  /** None where tests make no such records. */
  static Optional<TestMethod> of(
      Cast cast, TenantPlan tenants, EntityPlan entity, Caller.Person founder) {
    boolean made =
        tenants.entity().equals(entity)
            || (entity.findTenant().isPresent() && Samples.exist(cast, entity));
    return made
        ? Optional.of(new TenantTests(cast, tenants, entity, founder).test(founder.label()))
        : Optional.empty();
  }

  private TestMethod test(String label) {
    boolean sampled = !tenants.entity().equals(entity);
    if (sampled) {
      lines.add("var created = " + Code.sample(entity) + ".created();");
      lines.add("var path = " + Code.sample(entity) + ".path(created);");
    } else {
      imports.add("java.util.Map");
      lines.add("var known = People.of(" + Literals.string(label) + ");");
      lines.add("var me = " + Code.me("known") + ";");
      lines.add(
          "var path = \"/%s/\" + me.text(\"%sId\");"
              .formatted(entity.names().path(), tenants.relation()));
    }
    lines.add("var founder = People.founder();");
    lines.add("");
    read();
    if (sampled) {
      found();
      below();
      refer();
    }
    write(sampled);
    if (sampled && cast.plays(entity, "read")) {
      lines.add(Code.readsBack(entity, "created", "created"));
    }
    var name =
        "keeps" + Code.many(entity) + "FromOther" + tenants.entity().words().plural().pascal();
    return new TestMethod(name, lines, imports.toArray(String[]::new));
  }

  /** What is refused without a look at the record, or not there. */
  private int refused(EntityPlan of, String operation) {
    return Reach.of(of, operation, founder) == Reach.NONE ? FORBIDDEN : MISSING;
  }

  private void status(String request, int status) {
    lines.add(
        Code.statement(
            "assertThat(founder." + request + ".status())", ".isEqualTo(" + status + ")"));
  }

  private boolean reads() {
    return refused(entity, AccessModel.READ) == MISSING;
  }

  private void read() {
    status("get(path)", refused(entity, AccessModel.READ));
    system
        .findHistory(entity)
        .ifPresent(_ -> status("get(path + \"/" + HistoryPlan.NAME + "\")", MISSING));
    if (reads()) {
      int own = system.arePeople(entity) || tenants.entity().equals(entity) ? 1 : 0;
      var list = "\"/" + entity.names().path();
      size("founder.get(" + list + "\").body()", own);
      lines.add(
          Code.statement(
              "assertThat(founder.get(" + list + "?count=true\").header(\"X-Total-Count\"))",
              ".isEqualTo(\"" + own + "\")"));
      entity.reports().forEach(this::report);
    }
  }

  private void size(String value, int many) {
    lines.add(
        Code.statement(
            "assertThat(" + value + ")", many == 0 ? ".isEmpty()" : ".hasSize(" + many + ")"));
  }

  private void report(ReportPlan report) {
    if (report.model().access().isEmpty() && !report.model().by().isEmpty()) {
      size("founder.get(\"/" + report.model().path() + "\").body()", 0);
    }
  }

  /** By a text that no other record has. */
  private void found() {
    Strangers.telling(entity)
        .filter(_ -> reads())
        .ifPresent(
            column -> {
              imports.add("java.net.URLEncoder");
              imports.add("java.nio.charset.StandardCharsets");
              var text = "created.text(\"" + column.name() + "\")";
              var list = "founder.get(\"/" + entity.names().path();
              lines.add("var words = URLEncoder.encode(" + text + ", StandardCharsets.UTF_8);");
              size(list + "?" + column.name() + "=\" + words).body()", 0);
              size(list + "?q=\" + words).body()", 0);
            });
  }

  private void below() {
    if (!system.blueprint().api().embedded().isEmpty()) {
      return;
    }
    for (var column : entity.references()) {
      if (column.origin() instanceof Origin.Reference(var relation, var target)
          && !column.optional()) {
        var parent = system.entity(target.name());
        parent.collections().stream()
            .filter(each -> each.leadsBack(entity.names(), relation.name()))
            .forEach(each -> below(parent, relation.name(), each));
      }
    }
  }

  private void below(EntityPlan parent, String relation, CollectionPlan collection) {
    var variable = "of" + Words.of(relation).pascal();
    lines.add(
        "var %s = \"/%s/\" + created.text(\"%sId\");"
            .formatted(variable, parent.names().path(), relation));
    boolean shared = parent.findTenant().isEmpty() && !parent.equals(tenants.entity());
    int parents = refused(parent, AccessModel.READ);
    if (parents == FORBIDDEN || !reads()) {
      status("get(" + variable + " + \"/" + collection.path() + "\")", FORBIDDEN);
    } else if (shared) {
      size("founder.get(" + variable + " + \"/" + collection.path() + "\").body()", 0);
      var expanded = "founder.get(" + variable + " + \"?expand=" + collection.name() + "\").body()";
      size(expanded + ".path(\"" + collection.name() + "\")", 0);
    } else {
      status("get(" + variable + " + \"/" + collection.path() + "\")", MISSING);
    }
  }

  /** A sample refers to records of the tenant that it is made for. */
  private void refer() {
    boolean refers = Samples.given(entity).stream().anyMatch(this::leadsWithin);
    if (refers && !system.arePeople(entity)) {
      var body = Code.sample(entity) + ".body()";
      lines.add(
          Code.statement(
              "assertThat(founder.post(\"/" + entity.names().path() + "\", " + body + ").status())",
              ".isBetween(400, 499)"));
    }
  }

  private boolean leadsWithin(ColumnPlan column) {
    return column.origin() instanceof Origin.Reference(_, var target)
        && system.entity(target.name()).findTenant().isPresent();
  }

  private void write(boolean sampled) {
    if (sampled) {
      var body = Code.sample(entity) + ".body()";
      status("patch(path, " + body + ")", refused(entity, "update"));
      status("put(path, " + body + ")", refused(entity, "update"));
    }
    status("delete(path)", refused(entity, "delete"));
    for (var action : entity.actions()) {
      ActionInputs.of(cast, system.inputs(action))
          .filter(_ -> sampled)
          .ifPresent(
              inputs -> {
                if (inputs.contains("Map.")) {
                  imports.add("java.util.Map");
                }
                var to = "path + \"/" + Words.of(action.name()).kebab() + "\"";
                status("post(" + to + ", " + inputs + ")", refused(entity, action.name()));
              });
    }
  }
}
