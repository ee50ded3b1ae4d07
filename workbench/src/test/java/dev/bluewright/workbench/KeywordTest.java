package dev.bluewright.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.Database;
import dev.bluewright.workbench.pipeline.Port;
import dev.bluewright.workbench.pipeline.ProjectBuild;
import dev.bluewright.workbench.pipeline.RunningSystem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** Names that SQL, Java or JSON have a meaning of their own for are names like others. */
final class KeywordTest {
  private static final String YAML =
      """
      schemaVersion: 5.2.0
      system: {name: word-api, database: DATABASE}
      entities:
        Order:
          fields:
            order: integer
            class: string(50)
            user: string(50)
            status: enum(open, closed) = open
            group: string(50)
            select: string(50)
            key: string(50)
            index: integer
            public: boolean = false
            int: integer?
            table: string?
            where: string?
            from: text?
            default: string?
            null: string?
            interface: string?
          actions:
            close: {set: {status: closed}}
        Group:
          fields:
            values: string
            desc: string?
            primary: string?
            row: integer?
            new: boolean = true
          relations:
            order: belongsTo Order
      """;

  private static final String ORDER =
      """
      {"order":1,"class":"a","user":"u","group":"g","select":"s","key":"k","index":2,\
      "public":true,"int":3,"table":"t","where":"w","from":"f","default":"d","null":"n"}""";

  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();

  @ParameterizedTest
  @EnumSource
  void aSystemWhoseNamesAreKeywordsWorks(Database database) throws Exception {
    try (RunningSystem system = started(database)) {
      String orders = system.url() + "/orders";
      HttpResponse<String> created = post(orders, ORDER);
      assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
      String id = JsonMapper.shared().readTree(created.body()).get("id").asString();

      assertThat(get(orders + "?select=s&group=g&index[gte]=2&sort=-order,class").body())
          .contains(id)
          .contains("\"null\":\"n\"");
      assertThat(get(orders + "?key=other").body()).isEqualTo("[]");
      assertThat(post(orders + "/" + id + "/close", "").body()).contains("\"status\":\"closed\"");
      HttpResponse<String> group =
          post(system.url() + "/groups", "{\"values\":\"v\",\"orderId\":\"" + id + "\"}");
      assertThat(group.statusCode()).as(group.body()).isEqualTo(201);
      assertThat(get(system.url() + "/groups?orderId=" + id).body()).contains("\"values\":\"v\"");
    }
  }

  private RunningSystem started(Database database) {
    String yaml = YAML.replace("DATABASE", database.label());
    Blueprint blueprint = ProjectBuild.validated("blueprint.yaml", yaml).blueprint().orElseThrow();
    Path project = folder.resolve("word-api");
    ProjectBuild.write("blueprint.yaml", yaml, project);
    return RunningSystem.start(
        new RunningSystem.Recipe(blueprint, project, new Port(0), Optional.empty()),
        Progress.onStandardError());
  }

  private HttpResponse<String> get(String url) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(url.replace("[", "%5B").replace("]", "%5D"))).build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String url, String json)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }
}
