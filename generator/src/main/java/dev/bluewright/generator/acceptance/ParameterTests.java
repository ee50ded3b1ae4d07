package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.ParameterModel;
import dev.bluewright.blueprint.ParameterModel.Means;
import dev.bluewright.generator.java.Expression;
import dev.bluewright.generator.java.Literals;
import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.AskedNames;
import dev.bluewright.generator.plan.EntityPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tests of prescribed parameters: a list asked with one holds the record that it is about. */
final class ParameterTests {
  private final Cast cast;
  private final ParameterModel parameter;
  private final EntityPlan entity;
  private final ShapedRequests requests;

  private ParameterTests(Cast cast, ParameterModel parameter) {
    this.cast = cast;
    this.parameter = parameter;
    this.entity = cast.system().entity(parameter.entity());
    this.requests = new ShapedRequests(cast.system().blueprint().api(), true);
  }

  /** The tests of the parameter of a name, such as {@code Link.min_visits}. */
  static List<TestMethod> of(Cast cast, String name) {
    return cast.system().blueprint().api().parameters().stream()
        .filter(each -> each.key().equals(name))
        .map(each -> new ParameterTests(cast, each))
        .filter(ParameterTests::isPlayed)
        .map(ParameterTests::test)
        .toList();
  }

  private boolean isPlayed() {
    return Samples.exist(cast, entity)
        && cast.plays(entity, "create")
        && cast.findLister(entity).isPresent();
  }

  private TestMethod test() {
    return switch (parameter.means()) {
      case Means.As(var means) -> asked(value(means), AskedNames.isField(means));
      case Means.Choice(var queries) -> chosen(queries.keySet().stream().toList());
    };
  }

  /** A value by which the sample is found, as a Java expression; empty where a constant is. */
  private Optional<String> value(String means) {
    return AskedNames.isField(means) && !means.endsWith("[null]")
        ? Optional.of(
            "URLEncoder.encode(created.text(\"%s\"), StandardCharsets.UTF_8)"
                .formatted(ParameterModel.field(means)))
        : Optional.empty();
  }

  private TestMethod asked(Optional<String> value, boolean holds) {
    var constant = constant();
    var query =
        value.isPresent()
            ? "\"" + address(parameter.name()) + "=\" + value"
            : "\"" + address(parameter.name() + "=" + constant) + "\"";
    var lines = new ArrayList<String>();
    lines.add("var created = " + Code.sample(entity) + ".created();");
    value.ifPresent(each -> lines.add("var value = " + each + ";"));
    lines.add("");
    lines.add(Code.assigned("listed", requests.get(Expression.atom(query))));
    lines.add("");
    lines.add("assertThat(created.text(\"id\")).isNotEmpty();");
    lines.add("assertThat(listed.status()).isEqualTo(200);");
    if (holds && isInclusive()) {
      lines.add("assertThat(listed.body().findValue(" + Literals.string(id()) + ")).isNotNull();");
    }
    return value.isPresent()
        ? new TestMethod(name(), lines, "java.net.URLEncoder", "java.nio.charset.StandardCharsets")
        : new TestMethod(name(), lines);
  }

  /** Whether the value of a record itself finds it. */
  private boolean isInclusive() {
    return parameter.means() instanceof Means.As(var means)
        && !means.endsWith("[gt]")
        && !means.endsWith("[lt]")
        && !means.endsWith("[ne]")
        && !means.endsWith("[null]");
  }

  private String id() {
    return cast.system().blueprint().api().jsonName(entity.name(), "id");
  }

  private String constant() {
    return switch (parameter.means()) {
      case Means.As(var means) ->
          switch (means) {
            case "limit" -> "1";
            case "direction" -> "desc";
            case "sort" -> "-" + id();
            case String other when other.endsWith("[null]") -> "false";
            case String _ -> "a";
          };
      case Means.Choice _ -> "";
    };
  }

  private TestMethod chosen(List<String> values) {
    var lines = new ArrayList<String>();
    for (var value : values) {
      var path = Expression.atom("\"" + address(parameter.name() + "=" + value) + "\"");
      lines.add(
          Code.statement(
              "assertThat(" + requests.get(path).flat() + ".status())", ".isEqualTo(200)"));
    }
    return new TestMethod(name(), lines);
  }

  private String address(String query) {
    return requests.collection(entity) + "?" + query;
  }

  private String name() {
    return "asksFor"
        + entity.words().pascal()
        + "By"
        + Words.of(parameter.name().replaceAll("[^A-Za-z0-9]", " ")).pascal();
  }
}
