package dev.bluewright.blueprint;

import dev.bluewright.blueprint.yaml.Node;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What names may look like. */
final class NameRules {
  static final Pattern SYSTEM = Pattern.compile("(?=.{1,50}$)[a-z][a-z0-9]*(-[a-z0-9]+)*");
  static final Pattern ENTITY = Pattern.compile("[A-Z][A-Za-z0-9]*");
  static final Pattern MEMBER = Pattern.compile("[a-z][A-Za-z0-9]*");
  static final Pattern VALUE_OF =
      Pattern.compile(MEMBER.pattern() + "([.]" + MEMBER.pattern() + ")?");
  static final Pattern COMPONENT = Pattern.compile("[a-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*");
  static final Pattern PATH = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  static final Pattern JSON = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,62}");
  static final Pattern JSON_PATH =
      Pattern.compile(JSON.pattern() + "([.]" + JSON.pattern() + "){0,3}");

  private NameRules() {}

  static void entity(ReadingContext context, Node.Scalar name, String what) {
    check(context, name, ENTITY, Code.ENTITY_NAME, Corrections::pascal, what);
  }

  static void member(ReadingContext context, Node.Scalar name, String what) {
    check(context, name, MEMBER, Code.MEMBER_NAME, Corrections::camel, what);
  }

  static void component(ReadingContext context, Node.Scalar name) {
    check(context, name, COMPONENT, Code.COMPONENT_NAME, NameRules::component, "a component");
  }

  private static Optional<String> component(String name) {
    return Corrections.dashed(name, COMPONENT);
  }

  private static void check(
      ReadingContext context,
      Node.Scalar name,
      Pattern form,
      Code code,
      Function<String, Optional<String>> meant,
      String what) {
    if (!form.matcher(name.text()).matches()) {
      context.reportMeant(code, name, name.text(), meant.apply(name.text()), name.text(), what);
    }
  }
}
