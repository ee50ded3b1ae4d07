package dev.bluewright.provider;

import dev.bluewright.accounts.Accounts;
import dev.bluewright.accounts.OutsideProvider;
import dev.bluewright.accounts.People;
import dev.bluewright.harness.Settings;
import dev.bluewright.harness.SystemExecutionHarness;
import dev.bluewright.http.ApiEndpoint;
import dev.bluewright.http.Controller;
import dev.bluewright.store.EnhancedStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running system on SQLite whose people come with tokens of a provider alone. */
final class GarageApi implements AutoCloseable {
  private static final OutsideProvider PROVIDER =
      OutsideProvider.of()
          .field("email", "email")
          .roles("groups")
          .grant("foreman", "foremen")
          .tenant("org_id");
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final SystemExecutionHarness harness = SystemExecutionHarness.named("garage");
  private final ApiEndpoint api;

  /** What the system answered. */
  record Reply(int status, JsonNode body) {
    String text(String member) {
      return body.path(member).asString();
    }
  }

  GarageApi(Path folder, String issuer) {
    var settings =
        Settings.of(
            Map.of(
                "PORT",
                "0",
                "HOST",
                "127.0.0.1",
                "OIDC_ISSUER",
                issuer,
                "OIDC_AUDIENCE",
                Provider.AUDIENCE,
                "DATABASE_URL",
                "jdbc:sqlite:" + folder.resolve("garage.db")));
    var people =
        People.of(Mechanic.ENTITY).role("role").tenants("garage").provider(PROVIDER).build();
    var store =
        harness.add(
            EnhancedStore.named("store")
                .settings(settings)
                .holding(Garage.ENTITY, Mechanic.ENTITY)
                .holding(people.entities())
                .build());
    var accounts =
        harness.add(
            Accounts.of(people, store)
                .settings(settings)
                .firstAdmin("foreman")
                .withoutPasswords()
                .build());
    api = harness.add(ApiEndpoint.named("api").settings(settings).guard(accounts).build());
    harness.bind(accounts.operations()).to(store.operations());
    for (var controller :
        List.<Controller<?>>of(Controller.of(Garage.ENTITY), Controller.of(Mechanic.ENTITY))) {
      harness.add(controller);
      harness.bind(api.requests(controller.entity())).to(controller.requests());
      harness.bind(controller.operations()).to(store.operations());
    }
    harness.start();
  }

  /** Who somebody with a token is. */
  Reply me(String token) {
    return get("/auth/me", token);
  }

  Reply get(String path, String token) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api.port() + path))
            .header("Authorization", "Bearer " + token)
            .build();
    try {
      var answer = client.send(request, BodyHandlers.ofString());
      return new Reply(answer.statusCode(), JSON.readTree(answer.body()));
    } catch (IOException failed) {
      throw new AssertionError(path + " failed", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  @Override
  public void close() {
    client.close();
    harness.stop(Duration.ofSeconds(9));
  }
}
