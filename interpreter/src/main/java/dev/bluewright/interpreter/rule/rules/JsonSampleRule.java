package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.outline.Passage;
import dev.bluewright.interpreter.rule.AccountPath;
import dev.bluewright.interpreter.rule.BodyOwner;
import dev.bluewright.interpreter.rule.JsonSample;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.ResourcePath;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.SampleBlock;
import dev.bluewright.interpreter.rule.ShownJson;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.TableCells;
import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A sample of JSON below a path or below what names a thing: its fields, and what they hold. */
public final class JsonSampleRule implements Rule {
  private static final Pattern SPACE = Pattern.compile("[\\s`'\",;()]+");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}.*");
  private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[a-z]+");
  private static final Pattern MADE =
      Pattern.compile(
          "(?i)\\b(?:create|creates|created|add|adds|added|new|submit|submits|update|updated)\\b");
  private static final Pattern REFUSED =
      Pattern.compile(
          "(?i)\\b(?:error|errors|invalid|fails?|failed|missing|token|log"
              + " ?in|sign|4\\d\\d|5\\d\\d)\\b");

  /** Members of answers that are no values of records. */
  private static final Set<String> OF_ANSWERS =
      Set.of(
          "error",
          "errors",
          "message",
          "token",
          "access_token",
          "accessToken",
          "success",
          "detail");

  /** Names of types that are hardly ever values. */
  private static final Set<String> TYPES =
      Set.of(
          "string",
          "integer",
          "int",
          "number",
          "float",
          "double",
          "decimal",
          "boolean",
          "bool",
          "date",
          "datetime",
          "timestamp",
          "uuid");

  private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9]*");

  @Override
  public String name() {
    return "json-sample";
  }

  @Override
  public boolean readsCode() {
    return true;
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    if (statement.passage().kind() != Passage.Kind.CODE) {
      return inWords(statement, lexicon);
    }
    var sample = JsonSample.of(statement.passage().prose().text());
    if (sample.isEmpty()) {
      return List.of();
    }
    var members = sample.get().members();
    var isOfLast = isOfLast(statement, members.keySet());
    var owner = owner(statement, isOfLast, lexicon);
    var facts = new ArrayList<Fact>();
    owner.ifPresent(noun -> facts.add(new Fact.EntityNamed(noun, statement.span())));
    var of = owner.or(() -> Optional.of(Noun.of("it")).filter(_ -> isOfLast));
    if (of.isPresent()) {
      for (var member : members.entrySet()) {
        read(of, member, statement.span(), lexicon, facts);
      }
    }
    return facts;
  }

  /** "Request body: {"title": "Oak"}": what is sent to the path that is spoken of. */
  private static List<Fact> inWords(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    var owner = statement.saidOwner().or(() -> BodyOwner.of(statement, lexicon));
    ShownJson.in(statement)
        .filter(shown -> owner.isPresent() && isSent(statement, shown))
        .filter(shown -> shown.value() instanceof Map)
        .flatMap(shown -> JsonSample.of(shown.value()))
        .map(sample -> sample.members().entrySet().stream())
        .orElse(Stream.of())
        .filter(member -> !member.getKey().matches("_?id"))
        .forEach(member -> read(owner, member, statement.span(), lexicon, facts));
    return facts;
  }

  private static boolean isSent(Statement statement, ShownJson shown) {
    var place = statement.sentence().prose().place(shown.start(), shown.end());
    return TableCells.at(statement, place)
        .map(TableCells::isSent)
        .orElseGet(() -> ShownJson.isSent(statement.sentence().text().substring(0, shown.start())));
  }

  /** The thing of the path nearest above, or else the one whose values are told here. */
  private static Optional<Noun> owner(Statement statement, boolean isOfLast, Lexicon lexicon) {
    var calls = SampleBlock.of(statement.passage().prose().text()).calls();
    var account =
        calls.stream()
            .flatMap(call -> AccountPath.deed(call.method(), call.path().template()).stream())
            .map(_ -> Noun.of("account"))
            .findFirst();
    if (account.isPresent()) {
      return account;
    }
    var called =
        calls.stream().flatMap(call -> call.path().thing(statement, lexicon).stream()).findFirst();
    if (called.isPresent()) {
      return called;
    }
    return statement.passage().proseAbove().stream()
        .flatMap(prose -> SPACE.splitAsStream(prose.text()))
        .flatMap(word -> ResourcePath.of(word).stream())
        .flatMap(path -> path.thing(statement, lexicon).stream())
        .findFirst()
        .or(() -> isOfLast ? statement.saidOwner() : statement.owner());
  }

  /** "Create a plot like this:": of what the sentence above is done with. */
  private static boolean isOfLast(Statement statement, Set<String> members) {
    return statement.passage().proseAbove().stream()
            .findFirst()
            .filter(prose -> MADE.matcher(prose.text()).find())
            .filter(prose -> !REFUSED.matcher(prose.text()).find())
            .isPresent()
        && members.stream().noneMatch(OF_ANSWERS::contains);
  }

  private static void read(
      Optional<Noun> owner,
      Map.Entry<String, Object> member,
      Span span,
      Lexicon lexicon,
      List<Fact> facts) {
    var words = Naming.split(member.getKey(), false);
    var nested = holdsRecords(member.getValue());
    if (words.isEmpty()
        || words.size() > 4
        || nested
        || !words.stream().allMatch(word -> WORD.matcher(word).matches())) {
      return;
    }
    var field = new Noun(words);
    facts.add(new Fact.FieldOf(owner, field, member.getValue() instanceof List, span));
    type(member.getValue(), field, lexicon)
        .ifPresent(type -> facts.add(new Fact.TypeHint(owner, field, type, span)));
  }

  private static boolean holdsRecords(Object value) {
    return value instanceof Map
        || (value instanceof List<?> list
            && list.stream().anyMatch(each -> each instanceof Map || each instanceof List));
  }

  /** The type of a sample value, where the name does not suggest one that it fits. */
  private static Optional<FieldType> type(Object value, Noun field, Lexicon lexicon) {
    var suggested = lexicon.fieldTypes().suggestedBy(field);
    return Stream.of(written(value, lexicon).or(() -> seen(value)))
        .flatMap(Optional::stream)
        .filter(type -> suggested.isEmpty() || !fits(suggested.get(), type))
        .findFirst();
  }

  /** {@code {"age": "integer"}}: the name of a type stands for a value. */
  private static Optional<FieldType> written(Object value, Lexicon lexicon) {
    return value instanceof String text && TYPES.contains(text.toLowerCase(Locale.ROOT))
        ? lexicon.fieldTypes().writtenAsType(text.toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  private static Optional<FieldType> seen(Object value) {
    return switch (value) {
      case Boolean _ -> Optional.of(new FieldType.Truth());
      case Integer _ -> Optional.of(new FieldType.Whole());
      case Long _ -> Optional.of(new FieldType.Whole());
      case Number _ -> Optional.of(new FieldType.Decimal(12, 2));
      case List<?> _ -> Optional.of(new FieldType.Json());
      case String text when MOMENT.matcher(text).matches() -> Optional.of(new FieldType.DateTime());
      case String text when DATE.matcher(text).matches() -> Optional.of(new FieldType.Date());
      case String text when MAIL.matcher(text).matches() -> Optional.of(new FieldType.Email());
      case String text when text.isBlank() -> Optional.empty();
      case String _ -> Optional.of(new FieldType.Text(255));
      case Object _ -> Optional.empty();
    };
  }

  /** Whether a sample value of one type can be held by the other. */
  private static boolean fits(FieldType suggested, FieldType seen) {
    return switch (suggested) {
      case FieldType.Text _, FieldType.LongText _, FieldType.Url _, FieldType.Enumeration _ ->
          seen instanceof FieldType.Text || seen instanceof FieldType.Email;
      case FieldType.Email _ -> seen instanceof FieldType.Email;
      case FieldType.Money _, FieldType.Decimal _ ->
          seen instanceof FieldType.Whole || seen instanceof FieldType.Decimal;
      case FieldType.Whole _ -> seen instanceof FieldType.Whole;
      case FieldType.Truth _ -> seen instanceof FieldType.Truth;
      case FieldType.Date _ -> seen instanceof FieldType.Date;
      case FieldType.DateTime _ -> seen instanceof FieldType.DateTime;
      case FieldType.Time _, FieldType.Uuid _ -> seen instanceof FieldType.Text;
      case FieldType.Json _, FieldType.File _ -> seen instanceof FieldType.Json;
    };
  }
}
