package dev.bluewright.evaluator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.blueprint.BlueprintReader;
import dev.bluewright.evaluator.LoopbackServer;
import dev.bluewright.evaluator.exchange.Patience;
import dev.bluewright.evaluator.exchange.Recorder;
import dev.bluewright.evaluator.exchange.Secrets;
import dev.bluewright.evaluator.match.Probed;
import dev.bluewright.evaluator.match.Route;
import dev.bluewright.evaluator.match.Surface;
import dev.bluewright.evaluator.openapi.OpenApi;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What is sent for a new record of which others bring something about. */
final class BodiesTest {
  private static final String READING =
      """
      schemaVersion: 5.2.0
      system: {name: parcel-api}
      accounts: {of: Sender, login: email, role: rank, admin: clerk}
      entities:
        Sender:
          fields:
            email: {type: email, unique: true}
            rank: {type: enum, values: [sender, clerk], default: sender, access: role(clerk)}
          access: {read: authenticated}
        Parcel:
          fields:
            label: string(80)
            weight: integer
            remark: string(80)?
            shelf: string(20)?
          actions:
            weigh: {takes: {grams: integer}, set: {weight: grams}}
            shelve: {takes: {place: string(20)}, set: {shelf: place}}
          access: {create: authenticated, read: authenticated, all: role(clerk)}
      """;

  @Test
  void whatOthersBringAboutIsLeftToThemUnlessNoRecordIsWithoutIt() {
    assertThat(sent(Wish.FULL).propertyNames())
        .containsExactlyInAnyOrder("label", "weight", "remark");
    assertThat(sent(Wish.LEAST).propertyNames()).containsExactlyInAnyOrder("label", "weight");
  }

  private static ObjectNode sent(Wish wish) {
    var reading = BlueprintReader.read("parcels.yaml", READING).blueprint().orElseThrow();
    try (var server = new LoopbackServer(exchange -> exchange.sendResponseHeaders(204, -1));
        var recorder = new Recorder(server.url(), new Secrets(), new Patience())) {
      var surface = new Surface(reading, OpenApi.NONE, new Probed(recorder, Optional.empty()));
      var parcel = reading.findEntity("Parcel").orElseThrow();
      var route = new Route("POST", "/parcels", Optional.empty());
      return new Bodies(surface).values(parcel, route, wish, Values.Taste.COMING);
    }
  }
}
