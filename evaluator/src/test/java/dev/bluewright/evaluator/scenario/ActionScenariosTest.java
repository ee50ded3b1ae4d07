package dev.bluewright.evaluator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.blueprint.BlueprintReader;
import dev.bluewright.evaluator.LoopbackServer;
import dev.bluewright.evaluator.exchange.Call;
import dev.bluewright.evaluator.exchange.Patience;
import dev.bluewright.evaluator.exchange.Recorder;
import dev.bluewright.evaluator.exchange.Secrets;
import dev.bluewright.evaluator.match.Probed;
import dev.bluewright.evaluator.match.Surface;
import dev.bluewright.evaluator.openapi.OpenApi;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Does actions where a system has no way of its own to. */
final class ActionScenariosTest {
  private static final String READING =
      """
      schemaVersion: 5.2.0
      system: {name: orchard-api}
      entities:
        Tree:
          fields: {state: "enum(young, old)"}
          actions:
            age: {set: {state: old}}
      api: {body: tree}
      """;
  private static final String DOCUMENT =
      """
      openapi: 3.1.0
      paths:
        /trees/{id}: {patch: {}}
      """;

  @Test
  void aChangeThatStandsForAnActionIsWrappedAsTheTextWantsIt() {
    var reading = BlueprintReader.read("trees.yaml", READING).blueprint().orElseThrow();
    try (var server = new LoopbackServer(exchange -> exchange.sendResponseHeaders(204, -1));
        var recorder = new Recorder(server.url(), new Secrets(), new Patience())) {
      var probed = new Probed(recorder, Optional.empty());
      var surface = new Surface(reading, OpenApi.parse(DOCUMENT), probed);
      var world = new World(surface, Optional.empty(), Optional.empty());
      var stage = new Stage(recorder);
      var tree = reading.findEntity("Tree").orElseThrow();
      var sent = Values.JSON.objectNode();
      var exchange = stage.send(Person.ANYONE, Call.of("POST", "/trees", sent));
      var made = new Made(tree, exchange, sent, "7", Person.ANYONE, Map.of(), List.of());

      var acted =
          ActionScenarios.acted(world, stage, made, tree.actions().getFirst(), sent).orElseThrow();

      assertThat(acted.call().target()).isEqualTo("/trees/7");
      assertThat(acted.call().body()).contains("{\"tree\":{\"state\":\"old\"}}");
    }
  }
}
