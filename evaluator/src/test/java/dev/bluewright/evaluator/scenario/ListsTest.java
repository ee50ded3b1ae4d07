package dev.bluewright.evaluator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.blueprint.BlueprintReader;
import dev.bluewright.evaluator.LoopbackServer;
import dev.bluewright.evaluator.exchange.Call;
import dev.bluewright.evaluator.exchange.Patience;
import dev.bluewright.evaluator.exchange.Recorder;
import dev.bluewright.evaluator.exchange.Secrets;
import dev.bluewright.evaluator.match.Probed;
import dev.bluewright.evaluator.match.Route;
import dev.bluewright.evaluator.match.Surface;
import dev.bluewright.evaluator.openapi.OpenApi;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Asks for lists whose paths are filled by a record. */
final class ListsTest {
  private static final String READING =
      """
      schemaVersion: 5.2.0
      system: {name: orchard-api}
      entities:
        Orchard:
          fields: {name: string(80)}
        Tree:
          fields: {state: "enum(young, old)"}
          relations: {orchard: belongsTo Orchard}
      """;

  @Test
  void aValueThatAPathAsksForIsThatOfTheRecordWhereverThisWasMade() {
    assertThat(asked("/trees/state/{state}")).isEqualTo("/trees/state/old");
    assertThat(asked("/orchards/{id}/trees/{state}")).isEqualTo("/orchards/3/trees/old");
    assertThat(asked("/orchards/{id}/trees")).isEqualTo("/orchards/3/trees");
    assertThat(asked("/trees")).isEqualTo("/trees");
  }

  /** Where a list is asked for that shows an old tree of the third orchard. */
  private static String asked(String path) {
    var reading = BlueprintReader.read("trees.yaml", READING).blueprint().orElseThrow();
    try (var server = new LoopbackServer(exchange -> exchange.sendResponseHeaders(204, -1));
        var recorder = new Recorder(server.url(), new Secrets(), new Patience())) {
      var surface = new Surface(reading, OpenApi.NONE, new Probed(recorder, Optional.empty()));
      var world = new World(surface, Optional.empty(), Optional.empty());
      var stage = new Stage(recorder);
      var tree = reading.findEntity("Tree").orElseThrow();
      var sent = Values.JSON.objectNode().put("state", "old");
      var exchange = stage.send(Person.ANYONE, Call.of("POST", "/orchards/3/trees", sent));
      var made = new Made(tree, exchange, sent, "7", Person.ANYONE, Map.of(), List.of("3"));
      var list = new Route("GET", path, Optional.empty());
      var page = world.lists().pageWith(stage, Person.ANYONE, list, made, Map.of());
      return page.call().target();
    }
  }
}
