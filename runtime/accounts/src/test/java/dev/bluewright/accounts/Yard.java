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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A running system on SQLite, of firms that know nothing of each other. */
final class Yard implements AutoCloseable {
  private static final AtomicInteger NEXT = new AtomicInteger();

  private final HttpClient client = HttpClient.newHttpClient();
  private final SystemExecutionHarness harness = SystemExecutionHarness.named("yard");
  private final ApiEndpoint api;

  Yard(Path folder) {
    this(folder, Club.ADMIN, UnaryOperator.identity(), UnaryOperator.identity());
  }

  Yard(
      Path folder,
      Map<String, String> environment,
      UnaryOperator<People.Builder<Worker>> more,
      UnaryOperator<AccountsBuilder<Worker>> face) {
    var values = new HashMap<>(environment);
    values.put("PORT", "0");
    values.put("HOST", "127.0.0.1");
    values.put("DATABASE_URL", "jdbc:sqlite:" + folder.resolve("yard.db"));
    var settings = Settings.of(values);
    var people = more.apply(People.of(Worker.ENTITY).role("role").tenants("firm").keys()).build();
    var store =
        harness.add(
            EnhancedStore.named("store")
                .settings(settings)
                .holding(Firm.ENTITY, Worker.ENTITY, Job.ENTITY)
                .holding(people.entities())
                .build());
    var accounts =
        harness.add(
            face.apply(
                    Accounts.of(people, store)
                        .settings(settings)
                        .firstAdmin("boss")
                        .routes(List.of(AccountRoute.of("POST", "/workers", "create"))))
                .build());
    api = harness.add(ApiEndpoint.named("api").settings(settings).guard(accounts).build());
    harness.bind(accounts.operations()).to(store.operations());
    for (var controller :
        List.<Controller<?>>of(
            Controller.of(Firm.ENTITY), Controller.of(Worker.ENTITY), Controller.of(Job.ENTITY))) {
      harness.add(controller);
      harness.bind(api.requests(controller.entity())).to(controller.requests());
      harness.bind(controller.operations()).to(store.operations());
    }
    harness.start();
  }

  /** Somebody signs up with what is given beside the address and the password. */
  Reply signUp(Map<String, Object> more) {
    var body = new HashMap<String, Object>(more);
    body.put("email", "worker" + NEXT.incrementAndGet() + "@example.org");
    body.put("password", Club.PASSWORD);
    return send("POST", "/auth/register", null, body);
  }

  /** The boss of a firm of their own. */
  Known boss() {
    return known(signUp(Map.of("firmName", "Firm " + NEXT.incrementAndGet())));
  }

  static Known known(Reply reply) {
    return Club.known(reply, reply.text("/user/email"));
  }

  Reply send(String method, String path, @Nullable Known who, @Nullable Object body) {
    return sendAs(who == null ? null : who.token(), method, path, body);
  }

  Reply sendAs(@Nullable String token, String method, String path, @Nullable Object body) {
    var uri = URI.create("http://127.0.0.1:" + api.port() + path);
    return Club.sent(client, token == null ? null : "Bearer " + token, method, uri, body);
  }

  @Override
  public void close() {
    client.close();
    harness.stop(Duration.ofSeconds(9));
  }
}
