package dev.bluewright.generator.java;

import dev.bluewright.blueprint.EntityModel.Identity;
import dev.bluewright.blueprint.FieldSource;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.PresentDefault;
import dev.bluewright.expression.Expression;
import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.EntityPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that a column is written with: {@code text(200).optional()}. */
final class ColumnCalls {
  private final JavaFile file;
  private final Literals literals;
  private final GrantCalls grants;
  private final Set<String> accessors;

  /**
   * The words for one entity. An accessor of its record hides a word of the same name, which is
   * written in full then.
   */
  ColumnCalls(JavaFile file, Literals literals, GrantCalls grants, EntityPlan entity) {
    this.file = file;
    this.literals = literals;
    this.grants = grants;
    this.accessors =
        entity.columns().stream().map(ColumnPlan::javaName).collect(Collectors.toSet());
  }

  String id(Identity identity) {
    return switch (identity) {
      case UUID -> word("uuid") + "()";
      case SEQUENCE -> word("sequence") + "()";
    };
  }

  String field(int indent, ColumnPlan column) {
    return field(".field(", indent, column);
  }

  String withheld(int indent, ColumnPlan column) {
    return field(".withheld(", indent, column);
  }

  private String field(String call, int indent, ColumnPlan column) {
    var name = "\"" + column.name() + "\"";
    var start = type(column);
    var refinements = refinements(column);
    var oneLine = call + name + ", " + start + String.join("", refinements) + ")";
    if (indent + oneLine.length() <= Layout.WIDTH) {
      return oneLine;
    }
    var inner = indent + 4;
    var margin = "\n    "; // the hole that takes the text indents it
    var spec = start + String.join("", refinements);
    if (inner + name.length() + 2 + spec.length() + 1 <= Layout.WIDTH) {
      return call + margin + name + ", " + spec + ")";
    }
    if (inner + spec.length() + 1 > Layout.WIDTH && refinements.size() > 1) {
      spec = start + margin + "    " + String.join(margin + "    ", refinements);
    }
    return call + margin + name + "," + margin + spec + ")";
  }

  String computed(int indent, ColumnPlan column, Expression expression) {
    return withFormula(indent, ".computed(", column, expression);
  }

  String moved(int indent, ColumnPlan column, Expression expression) {
    return withFormula(indent, ".moved(", column, expression);
  }

  private String withFormula(int indent, String call, ColumnPlan column, Expression expression) {
    var spec = spec(column);
    var formula = formula(indent + 4, expression);
    var name = Literals.string(column.name());
    return Layout.call(indent, call, List.of(name, spec, formula), ")");
  }

  String formula(int indent, Expression expression) {
    return new FormulaCalls(file, accessors).of(indent, expression);
  }

  String generated(int indent, ColumnPlan column, FieldSource.Made source) {
    file.using("dev.bluewright.store.Generated");
    var made =
        switch (source) {
          case FieldSource.RandomCode(int length) -> "Generated.code(" + length + ")";
          case FieldSource.SlugOf(var of) -> "Generated.slug(" + Literals.string(of) + ")";
          case FieldSource.Numbered(var pattern, var per) ->
              "Generated.sequence("
                  + pattern.map(Literals::string).orElse("")
                  + ")"
                  + per.map(each -> ".per(" + Literals.string(each + "Id") + ")").orElse("");
        };
    var arguments = List.of(Literals.string(column.name()), type(column), made);
    return Layout.call(indent, ".generated(", arguments, ")");
  }

  /** The whole of what is said of a column. */
  String spec(ColumnPlan column) {
    return spec(type(column), column);
  }

  /** The same where its type is written otherwise. */
  String spec(String type, ColumnPlan column) {
    return type + String.join("", refinements(column));
  }

  private String type(ColumnPlan column) {
    return switch (column.type()) {
      case FieldType.Text(var maxLength) -> word("text") + "(" + maxLength + ")";
      case FieldType.LongText() -> word("longText") + "()";
      case FieldType.Email() -> word("email") + "()";
      case FieldType.Url() -> word("url") + "()";
      case FieldType.Whole() -> word("integer") + "()";
      case FieldType.Decimal(var precision, var scale) ->
          word("decimal") + "(" + precision + ", " + scale + ")";
      case FieldType.Money() -> word("money") + "()";
      case FieldType.Truth() -> word("bool") + "()";
      case FieldType.Date() -> word("date") + "()";
      case FieldType.Time() -> word("time") + "()";
      case FieldType.DateTime() -> word("dateTime") + "()";
      case FieldType.Uuid() -> word("uuid") + "()";
      case FieldType.Json() -> word("json") + "()";
      case FieldType.File(var maxBytes, var mediaTypes) ->
          Stream.concat(Stream.of(maxBytes + "L"), mediaTypes.stream().map(Literals::string))
              .collect(Collectors.joining(", ", word("file") + "(", ")"));
      case FieldType.Enumeration(var labels) ->
          column
              .enumName()
              .map(name -> word("enumeration") + "(" + name + ".class)")
              .orElseGet(() -> oneOf(labels));
    };
  }

  private String oneOf(List<String> labels) {
    return word("oneOf")
        + labels.stream().map(Literals::string).collect(Collectors.joining(", ", "(", ")"));
  }

  private List<String> refinements(ColumnPlan column) {
    var refinements = new ArrayList<String>();
    var rules = column.rules();
    if (column.optional() && !column.file()) {
      refinements.add(".optional()");
    }
    column
        .defaultValue()
        .ifPresent(
            value ->
                refinements.add(
                    PresentDefault.find(column.type(), value)
                        .map(this::present)
                        .orElseGet(() -> ".defaultsTo(" + literals.value(column, value) + ")")));
    if (rules.unique()) {
      refinements.add(".unique()");
    }
    if (rules.min().isPresent() || rules.max().isPresent()) {
      var least = rules.min().map(bound -> literals.bound(column, bound)).orElse("null");
      var most = rules.max().map(bound -> literals.bound(column, bound)).orElse("null");
      refinements.add(".range(" + least + ", " + most + ")");
    }
    rules.minLength().ifPresent(length -> refinements.add(".minLength(" + length + ")"));
    rules.pattern().ifPresent(regex -> refinements.add(".pattern(" + Literals.string(regex) + ")"));
    if (!column.writers().isEmpty()) {
      refinements.add(".writableBy(" + String.join(", ", grants.words(column.writers())) + ")");
    }
    return refinements;
  }

  private String present(PresentDefault present) {
    if (present.later().isZero()) {
      return ".defaultsToPresent()";
    }
    file.using("java.time.Duration");
    return ".defaultsToPresent(Duration." + words(present.later()) + ")";
  }

  private static String words(Duration later) {
    if (later.equals(Duration.ofDays(later.toDays()))) {
      return "ofDays(" + later.toDays() + ")";
    }
    return later.equals(Duration.ofHours(later.toHours()))
        ? "ofHours(" + later.toHours() + ")"
        : "ofMinutes(" + later.toMinutes() + ")";
  }

  /** A word of {@code Columns}, imported or written in full. */
  String word(String name) {
    if (accessors.contains(name)) {
      file.using("dev.bluewright.store.Columns");
      return "Columns." + name;
    }
    file.usingStatic("dev.bluewright.store.Columns." + name);
    return name;
  }
}
