package dev.bluewright.generator.java;

import dev.bluewright.blueprint.EntranceModel;
import dev.bluewright.generator.ProjectRule;
import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.PeoplePlan;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.project.ProjectFile;
import dev.bluewright.generator.text.Template;
import java.util.ArrayList;
import java.util.List;

/** The addresses of accounts beside those below {@code /auth} are a list, in a class of its own. */
public final class EntrancesRule implements ProjectRule {
  private static final String ENTRANCES =
      """
      /** Addresses of accounts beside those below /auth. From {@code accounts} of blueprint.yaml. */
      final class «class» {
        static final List<AccountRoute> ALL =
            «list»;

        private «class»() {}
      }
      """;

  private static final int INDENT = 6;

  /** Name of the class. */
  static String className(SystemPlan system) {
    return Words.of(system.name()).pascal() + "Entrances";
  }

  @Override
  public List<ProjectFile> files(SystemPlan system) {
    return system.people().filter(PeoplePlan::hasEntrances).stream()
        .map(
            people ->
                ProjectFile.generated(system.mainFile(className(system)), text(system, people)))
        .toList();
  }

  private static String text(SystemPlan system, PeoplePlan people) {
    var file =
        new JavaFile(system.packageName())
            .using("dev.bluewright.accounts.AccountRoute", "java.util.List");
    var routes = new ArrayList<Expression>();
    people.model().routes().forEach(route -> routes.add(route(route, file)));
    if (people.mayBeMade()) {
      routes.add(route(EntranceModel.of("POST", people.collection(system), "create"), file));
    }
    var list = new Expression.Call("List.of", routes).text(INDENT, INDENT, 1, Layout.WIDTH);
    return file.text(
        Template.of(ENTRANCES).with("class", className(system)).with("list", list(list)).text());
  }

  /** The hole that takes the text indents it. */
  private static List<String> list(String text) {
    return text.lines()
        .map(line -> line.startsWith(" ".repeat(INDENT)) ? line.substring(INDENT) : line)
        .toList();
  }

  private static Expression route(EntranceModel route, JavaFile file) {
    var of =
        Expression.Call.of(
            "AccountRoute.of", string(route.method()), string(route.path()), string(route.does()));
    var calls = new ArrayList<Expression.Call>();
    route
        .status()
        .ifPresent(
            status -> calls.add(Expression.Call.of("status", Expression.atom(status.toString()))));
    route
        .answer()
        .ifPresent(
            answer ->
                calls.add(Expression.Call.of("answer", new FrameExpression(file).of(answer))));
    return calls.isEmpty() ? of : new Expression.Chain(of, calls);
  }

  private static Expression string(String text) {
    return Expression.atom(Literals.string(text));
  }
}
