package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Prescription;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * "The response of POST /plots will be an object with title and _id properties", "the title
 * property of each object should be a string": what is shown of a record, as texts tell it that are
 * written with their tests.
 */
public final class MembersToldRule implements WordingRule {
  private static final String MEMBER = "(?:[\"'`] )?(?:_ )?[a-z][a-z0-9_]*(?: [\"'`])?";

  private static final String MEMBERS =
      "(?<members>(?:(?:an?|the) )?(?:unique )?"
          + MEMBER
          + "(?:(?: ,| and| , and) (?:(?:an?|the) )?(?:unique )?"
          + MEMBER
          + "){0,7})";

  private static final String AT = "(?: (?:from|by|of))?(?: (?:get|post|put))?(?: /[^ ]+)?";

  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              "^(?:the )?(?:returned |json )?(?:response|answer|result)(?: returned| body)?"
                  + AT
                  + "(?: with (?:the )?form[- ]data [a-z_]+)? (?:will be|is|should be|will contain|contains)"
                  + " (?:the|an?) (?:json )?object (?:with|containing) (?:the )?"
                  + MEMBERS
                  + " (?:as )?(?:properties|keys|fields|members) ?\\.?$"),
          Pattern.compile(
              "^each (?:item|element|entry|object) in the (?:[\"'`] )?[a-z_][a-z0-9_]*(?: [\"'`])? array"
                  + "(?: (?:that is )?returned)?"
                  + AT
                  + " is an object (?:literal )?(?:that )?(?:(?:should|must|will) have|has|with|containing)"
                  + " (?:an? |the )?"
                  + MEMBERS
                  + " (?:properties|keys|fields|members) ?\\.?$"),
          Pattern.compile(
              "^the (?<members>"
                  + MEMBER
                  + ") (?:property|key|field|member) of (?:any|each|every) (?:object|item|element|entry) in the (?:[\"'`]"
                  + " )?[a-z_][a-z0-9_]*(?: [\"'`])? array(?: (?:that is )?returned)?"
                  + AT
                  + " (?:should be|must be|will be|is) an? (?<type>string|number|boolean|integer) ?\\.?$"));

  private static final Map<String, FieldType> TYPES =
      Map.of(
          "string", new FieldType.LongText(),
          "number", new FieldType.Whole(),
          "integer", new FieldType.Whole(),
          "boolean", new FieldType.Truth());

  @Override
  public String name() {
    return "members-told";
  }

  @Override
  public List<String> keys() {
    return List.of("propert", " keys", " key ", " field", " member");
  }

  /** Whether a sentence is told so, whatever else stands in it. */
  static boolean reads(Statement statement) {
    return statement.wording().first(WAYS, Optional::of).isPresent();
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().all(WAYS, found -> told(found, statement));
  }

  private static Stream<Fact> told(Wording.Found found, Statement statement) {
    var type = found.text("type").flatMap(word -> Optional.ofNullable(TYPES.get(word)));
    var names = new LinkedHashMap<Noun, String>();
    var types = new LinkedHashMap<Noun, FieldType>();
    MemberNames.written(found.span("members"), statement)
        .forEach(each -> names.put(new Noun(Naming.split(each, false)), each));
    type.ifPresent(each -> names.keySet().forEach(name -> types.put(name, each)));
    var written = new LinkedHashMap<>(names);
    written.entrySet().removeIf(each -> each.getValue().equals(each.getKey().camelCase()));
    var members =
        new Prescription.Members(
            true, List.copyOf(names.keySet()), written, types, Optional.empty());
    return names.isEmpty()
        ? Stream.empty()
        : Stream.of(
                Stream.<Fact>of(new Fact.Prescribed(members, found.span())),
                ownId(names, found),
                hints(types, found))
            .flatMap(Function.identity());
  }

  /** What is a number or a truth value in an answer is kept as one. */
  private static Stream<Fact> hints(Map<Noun, FieldType> types, Wording.Found found) {
    return types.entrySet().stream()
        .filter(each -> !(each.getValue() instanceof FieldType.LongText))
        .map(
            each ->
                new Fact.TypeHint(
                    Optional.empty(), each.getKey(), each.getValue(), found.span("members")));
  }

  private static Stream<Fact> ownId(Map<Noun, String> names, Wording.Found found) {
    return names.containsValue(BodyFieldsRule.OWN_ID)
        ? Stream.of(BodyFieldsRule.ownId(found.span()))
        : Stream.empty();
  }
}
