package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.RouteModel;
import dev.bluewright.blueprint.RouteModel.Does;
import dev.bluewright.generator.ProjectRule;
import dev.bluewright.generator.java.ShapeRule;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.project.ProjectFile;
import dev.bluewright.generator.text.Resources;
import dev.bluewright.generator.text.Template;
import java.util.ArrayList;
import java.util.List;

/** Tests talk to the system itself, started once, over real sockets. */
public final class RunningSystemRule implements ProjectRule {
  private static final String CONVENTIONAL =
      "return new Answer(response.statusCode(), response.headers(),"
          + " JSON.readTree(response.body()));";
  private static final String PRESCRIBED =
      """
      return PrescribedForm.answer(
          response.request(),
          response.statusCode(),
          response.headers(),
          PrescribedForm.document(response));\
      """;

  private static final String ROOT =
      """
      /** Where the system is. */
      static URI root() {
        return ADDRESS;
      }
      """;

  private static final String REPLACE =
      """
      static Answer put(String path, Object body) {
        return send(request(path).PUT(BodyPublishers.ofString(JSON.writeValueAsString(«body»))));
      }
      """;

  private static final String POST =
      "send(request(path).POST(BodyPublishers.ofString(JSON.writeValueAsString(«body»))))";

  private static final String SHOWN =
      """
      /** What was created, read at its address where the answer does not show it. */
      private static Answer shown(Answer answer) {
        var place = answer.header("Location");
        return place.isEmpty() || !answer.text("id").isEmpty()
            ? answer
            : new Answer(
                answer.status(), answer.headers(), get(place.substring(«base»)).body());
      }
      """;

  private static final String FILES =
      """
      /** Sends a file. */
      static Answer send(String path, String type, byte[] content) {
        var request = request(path).PUT(BodyPublishers.ofByteArray(content));
        return send(request.setHeader("Content-Type", type));
      }

      /** A file as it is given out. */
      static HttpResponse<byte[]> file(String path) {
        var request = request(path).GET();
        try {
          return CLIENT.send(«request», BodyHandlers.ofByteArray());
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new IllegalStateException("interrupted while waiting for a file", e);
        }
      }
      """;

  @Override
  public List<ProjectFile> files(SystemPlan system) {
    boolean prescribed = ShapeRule.isPrescribed(system);
    boolean hidden = hides(system);
    var post = post(prescribed);
    var text =
        Template.of(Resources.text("acceptance/RunningSystem.java.txt"))
            .with("package", system.packageName())
            .with("system", system.className())
            .with("address", prescribed ? "PrescribedForm.address(path)" : "path")
            .with("body", prescribed ? "PrescribedForm.body(path, body)" : "body")
            .with("post", "return " + (hidden ? "shown(" + post + ")" : post) + ";")
            .with("shown", hidden ? shown(system) : "")
            .with("answer", prescribed ? PRESCRIBED : CONVENTIONAL)
            .with("root", prescribed || system.people().isPresent() ? ROOT : "")
            .with("replace", system.people().isPresent() ? replace(prescribed) : "")
            .with(
                "files", FileTests.areIn(system) ? FILES.replace("«request»", request(system)) : "")
            .with("bytes", FileTests.areIn(system) ? "import java.net.http.HttpResponse;" : "")
            .with("request", request(system))
            .with("settings", settings(system))
            .with("adapters", PortTestRule.adapters(system))
            .with("api", system.wiring().runtimeName(system.wiring().api()))
            .text();
    return List.of(ProjectFile.generated(system.testFile("RunningSystem"), text));
  }

  /** Whether the answer to a creation has a form of its own, which may not show the record. */
  private static boolean hides(SystemPlan system) {
    return system.blueprint().api().routes().stream()
        .filter(route -> route.answer().isPresent())
        .map(RouteModel::does)
        .anyMatch(does -> does instanceof Does.Operation(_, var name) && name.equals("create"));
  }

  private static String post(boolean prescribed) {
    return POST.replace("«body»", prescribed ? "PrescribedForm.body(path, body)" : "body");
  }

  private static String shown(SystemPlan system) {
    int base = system.blueprint().api().base().orElse("").length();
    return SHOWN.replace("«base»", String.valueOf(base));
  }

  private static String replace(boolean prescribed) {
    return REPLACE.replace("«body»", prescribed ? "PrescribedForm.body(path, body)" : "body");
  }

  /** A request as it is sent: by somebody who may, where people sign in. */
  static String request(SystemPlan system) {
    return system.people().isPresent() ? "People.asking(request)" : "request.build()";
  }

  private static List<String> settings(SystemPlan system) {
    var first = PeopleRule.settings(system);
    if (first.isEmpty()) {
      return List.of(
          "var settings = Settings.of(Map.of(\"PORT\", \"0\", \"DATABASE_URL\","
              + " TestDatabase.url()));");
    }
    var lines = new ArrayList<String>();
    lines.add("var settings =");
    lines.add("    Settings.of(");
    lines.add("        Map.of(");
    lines.add("            \"PORT\",\n            \"0\",");
    lines.add("            \"DATABASE_URL\",\n            TestDatabase.url(),");
    lines.add("            " + String.join(",\n            ", first) + "));");
    return lines;
  }
}
