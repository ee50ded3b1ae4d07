package dev.bluewright.accounts;

import dev.bluewright.accounts.Club.Known;
import dev.bluewright.accounts.Club.Reply;
import dev.bluewright.harness.Settings;
import dev.bluewright.harness.SystemExecutionHarness;
import dev.bluewright.http.ApiEndpoint;
import dev.bluewright.http.Controller;
import dev.bluewright.store.EnhancedStore;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A running system on SQLite, of campers and the greetings that make friends of them. */
final class Camp implements AutoCloseable {
  private static final AtomicInteger NEXT = new AtomicInteger();

  private final HttpClient client = HttpClient.newHttpClient();
  private final SystemExecutionHarness harness = SystemExecutionHarness.named("camp");
  private final ApiEndpoint api;

  Camp(Path folder) {
    var settings =
        Settings.of(
            Map.of(
                "PORT", "0",
                "HOST", "127.0.0.1",
                "DATABASE_URL", "jdbc:sqlite:" + folder.resolve("camp.db")));
    var people = People.of(Camper.ENTITY).login("email").build();
    var store =
        harness.add(
            EnhancedStore.named("store")
                .settings(settings)
                .holding(Camper.ENTITY, Greeting.ENTITY)
                .holding(people.entities())
                .build());
    var accounts = harness.add(Accounts.of(people, store).settings(settings).build());
    api = harness.add(ApiEndpoint.named("api").settings(settings).guard(accounts).build());
    harness.bind(accounts.operations()).to(store.operations());
    for (var controller :
        List.<Controller<?>>of(Controller.of(Camper.ENTITY), Controller.of(Greeting.ENTITY))) {
      harness.add(controller);
      harness.bind(api.requests(controller.entity())).to(controller.requests());
      harness.bind(controller.operations()).to(store.operations());
    }
    harness.start();
  }

  Known registered() {
    String email = "camper" + NEXT.incrementAndGet() + "@example.org";
    var person = Map.of("email", email, "password", Club.PASSWORD);
    return Club.known(send("POST", "/auth/register", null, person), email);
  }

  Reply send(String method, String path, @Nullable Known who, @Nullable Object body) {
    var uri = URI.create("http://127.0.0.1:" + api.port() + path);
    return Club.sent(client, who == null ? null : "Bearer " + who.token(), method, uri, body);
  }

  @Override
  public void close() {
    client.close();
    harness.stop(Duration.ofSeconds(9));
  }
}
