package dev.bluewright.validator.heal.code;

import com.github.javaparser.Range;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import dev.bluewright.blueprint.Finding;
import dev.bluewright.blueprint.Nearest;
import dev.bluewright.validator.heal.Healer;
import dev.bluewright.validator.heal.Healing;
import dev.bluewright.validator.heal.Healing.Sureness;
import dev.bluewright.validator.tier.Candidate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A behaviour has the method {@code hooks} as the runtime calls it: one that is missing is added
 * without hooks, and one with another signature gets the right one and keeps its body.
 */
final class HooksOfBehavior implements Healer {
  private static final String METHOD = "hooks";
  private static final String FULL = "dev.bluewright.http.Hooks";
  private static final Pattern BROKEN =
      Pattern.compile(
          "does not override abstract method hooks|does not override or implement a method"
              + "|weaker access privileges|return type .* is not compatible|cannot implement hooks"
              + "|overriding method is static");

  @Override
  public Optional<Healing> heal(Candidate candidate, Finding finding) {
    return CompileError.of(candidate, finding)
        .filter(error -> error.says(BROKEN).isPresent())
        .flatMap(
            error ->
                error
                    .java()
                    .behavior()
                    .filter(each -> isOfHooks(error, each))
                    .flatMap(each -> healed(error, each)));
  }

  /** Whether it is about the method: by name, or at the line where it stands. */
  private static boolean isOfHooks(CompileError error, JavaFile.Behavior behavior) {
    int line = error.finding().place().line();
    return error.finding().message().contains(METHOD)
        || meant(behavior)
            .map(HooksOfBehavior::header)
            .filter(range -> range.begin.line <= line && line <= range.end.line)
            .isPresent();
  }

  private static Optional<Healing> healed(CompileError error, JavaFile.Behavior behavior) {
    return behavior
        .entity()
        .map(NodeWithSimpleName::getNameAsString)
        .map(entity -> hooked(error.java(), behavior, entity))
        .map(HooksOfBehavior::imported)
        .map(
            after ->
                new Healing(
                    "hooks-of-behavior",
                    error.file(),
                    after,
                    "The runtime calls hooks(Hooks) of every behaviour.",
                    Sureness.LIKELY));
  }

  private static String hooked(JavaFile java, JavaFile.Behavior behavior, String entity) {
    return meant(behavior)
        .map(method -> java.replaced(header(method), signature(entity, parameter(method))))
        .orElseGet(() -> added(java, behavior, entity));
  }

  private static Optional<MethodDeclaration> meant(JavaFile.Behavior behavior) {
    var methods = behavior.declaration().getMethods();
    return methods.stream()
        .filter(each -> each.getNameAsString().equals(METHOD) && each.getBody().isPresent())
        .findFirst()
        .or(
            () ->
                methods.stream()
                    .filter(each -> each.getParameters().size() == 1 && each.getBody().isPresent())
                    .filter(each -> near(each.getNameAsString()))
                    .findFirst());
  }

  private static boolean near(String name) {
    return Nearest.to(name, List.of(METHOD)).isPresent();
  }

  /** From the first annotation or modifier to the brace before the body. */
  private static Range header(MethodDeclaration method) {
    var begin = method.getRange().orElseThrow().begin;
    var brace = method.getBody().orElseThrow().getRange().orElseThrow().begin;
    return new Range(begin, brace);
  }

  private static String signature(String entity, String parameter) {
    return "@Override\n  public void hooks(Hooks<" + entity + "> " + parameter + ") {";
  }

  private static String parameter(MethodDeclaration method) {
    return method.getParameters().isEmpty() ? "on" : method.getParameter(0).getNameAsString();
  }

  private static String added(JavaFile java, JavaFile.Behavior behavior, String entity) {
    var end = behavior.declaration().getRange().orElseThrow().end;
    int brace = java.offset(end);
    boolean empty = behavior.declaration().getMembers().isEmpty();
    return java.inserted(brace, (empty ? "" : "\n") + "  " + signature(entity, "on") + "}\n");
  }

  private static String imported(String text) {
    return JavaFile.parse(text)
        .filter(java -> !java.imports(FULL))
        .map(java -> java.withImport(FULL))
        .orElse(text);
  }
}
