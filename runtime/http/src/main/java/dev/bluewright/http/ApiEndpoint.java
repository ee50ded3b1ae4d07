package dev.bluewright.http;

import dev.bluewright.harness.ComponentContext;
import dev.bluewright.harness.HarnessComponent;
import dev.bluewright.harness.Health;
import dev.bluewright.harness.OutputPort;
import dev.bluewright.harness.PrerequisiteMissing;
import dev.bluewright.harness.Settings;
import dev.bluewright.http.shape.ApiShape;
import dev.bluewright.store.Entity;
import io.helidon.common.socket.SocketOptions;
import io.helidon.http.HttpLogConfig;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http1.Http1Config;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP face of a system: an HTTP/1.1 server that hands the requests about each entity to its
 * controller, and shows health, metrics and the system's description.
 *
 * <p>{@code /health/live}, {@code /health/ready}, {@code /health/startup}, {@code /metrics}, {@code
 * /openapi.yaml}, {@code /docs}. Bodies have at most 1 MiB unless set, addresses 8 KiB, header
 * fields 16 KiB. Each connection has a virtual thread of its own. With {@code TLS_CERT} and {@code
 * TLS_KEY}, two PEM files, it is HTTPS.
 *
 * <p>Thread safety: ports are made by one thread before the system starts.
 */
public final class ApiEndpoint implements HarnessComponent {
  private static final int LONGEST_ADDRESS = 8192;
  private static final int LARGEST_HEADERS = 16_384;
  private static final long TOO_LONG = 4; // times the longest body is read and thrown away
  private static final int BACKLOG = 1024;
  private static final Duration GRACE = Duration.ofSeconds(7);
  private static final Duration NOTICE = Duration.ofMillis(200);

  private final String name;
  private final Settings settings;
  private final String openapi;
  private final Limits limits;
  private final @Nullable ApiShape shape;
  private final @Nullable Guard guard;
  private final Routes routes;
  private final List<OutputPort<?>> ports = new ArrayList<>();
  private final MetricsPage metrics = new MetricsPage();
  private final AtomicBoolean stopping = new AtomicBoolean();
  private volatile @Nullable WebServer server;
  private @Nullable WebServer prepared;
  private Optional<Encryption> encryption = Optional.empty();

  private ApiEndpoint(Builder builder, Settings settings) {
    this.name = builder.name;
    this.settings = settings;
    this.openapi = builder.openapi;
    this.limits = builder.limits;
    this.shape = builder.shape;
    this.guard = builder.guard;
    this.routes = new Routes(shape == null ? "" : shape.base());
  }

  /** Starts the description of an endpoint. */
  public static Builder named(String name) {
    return new Builder(name);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<OutputPort<?>> outputs() {
    return List.copyOf(ports);
  }

  @Override
  public Optional<URI> address() {
    WebServer running = server;
    if (running == null) {
      return Optional.empty();
    }
    String host =
        switch (settings.host()) {
          case "0.0.0.0", "::" -> "localhost";
          case String given -> given.contains(":") ? "[" + given + "]" : given;
        };
    String scheme = running.hasTls() ? "https" : "http";
    return Optional.of(URI.create(scheme + "://" + host + ":" + running.port()));
  }

  /** Sends the requests about an entity; bind it to that entity's controller. */
  public OutputPort<Exchange> requests(Entity<?> entity) {
    OutputPort<Exchange> port = OutputPort.of(entity.path(), Exchange.class);
    routes.add(entity, port);
    ports.add(port);
    return port;
  }

  /**
   * The port that the server listens on.
   *
   * @throws HttpException HTP-002, the server does not run
   */
  public int port() {
    WebServer running = server;
    if (running == null) {
      throw new HttpException("HTP-002", "The endpoint " + name + " does not run.");
    }
    return running.port();
  }

  @Override
  public void publish(CompositeMeterRegistry meters) {
    metrics.publish(meters);
  }

  @Override
  public void prepare(ComponentContext context) {
    prepared = serverFor(context);
  }

  @Override
  public void setup(ComponentContext context) {
    WebServer ready = prepared == null ? serverFor(context) : prepared;
    prepared = null;
    stopping.set(false);
    start(ready);
  }

  private WebServer serverFor(ComponentContext context) {
    encryption = Encryption.of(settings);
    var pages = new SystemPages();
    new HealthPages(context.health(), stopping).addTo(pages);
    metrics.addTo(pages);
    DocumentPages.addTo(pages, openapi, context.system());
    var templates = new ArrayList<>(routes.templates());
    templates.addAll(pages.templates());
    Shaping shaping =
        shape == null ? null : new Shaping(shape, routes.ports(), settings.find("PUBLIC_URL"));
    if (shaping != null) {
      templates.addAll(shaping.routes().templates());
    }
    var gate = new Gate(guard, limits.rateLimit(), settings.find("PUBLIC_URL"));
    templates.addAll(gate.templates());
    var meters = new RequestMeters(metrics.registry(), templates);
    return server(
        new Dispatcher(
            routes, pages, meters, stopping, limits, shaping, gate, encryption.isPresent()),
        shaping == null ? null : shaping.errors());
  }

  private WebServer server(Dispatcher dispatcher, @Nullable ErrorForm errors) {
    var builder = WebServer.builder();
    encryption.ifPresent(each -> builder.tls(each.tls()));
    return builder
        .host(settings.host())
        .port(settings.port())
        .backlog(BACKLOG)
        .shutdownHook(false)
        .shutdownGracePeriod(GRACE)
        .maxPayloadSize(TOO_LONG * Math.max(limits.maxBodyBytes(), routes.largestFile()))
        .connectionOptions(SocketOptions.builder().tcpNoDelay(true).build())
        .protocolsDiscoverServices(false)
        .addProtocol(protocol())
        .featuresDiscoverServices(false)
        .directHandlers(DirectProblems.handlers(errors, encryption.isPresent()))
        .addRouting(new ServerRouting(dispatcher))
        .build();
  }

  private void start(WebServer ready) {
    WebServer made = ready.start();
    if (!made.isRunning()) {
      throw new PrerequisiteMissing(
          "Cannot listen on " + settings.host() + ":" + settings.port() + "; is the port in use?",
          null);
    }
    encryption.ifPresent(each -> each.follow(made));
    server = made;
  }

  private static Http1Config protocol() {
    return Http1Config.builder()
        .maxPrologueLength(LONGEST_ADDRESS)
        .maxHeadersSize(LARGEST_HEADERS)
        .sendKeepAliveHeader(false)
        .validatePrologue(false) // it refuses the brackets of price[gte]; queries are checked here
        .log(HttpLogConfig.builder().receiveLog(false).sendLog(false).build())
        .build();
  }

  /** Says "not ready", lets accepted requests finish, and closes, within 8 s. */
  @Override
  public void cleanup() {
    WebServer running = server;
    if (running == null) {
      return;
    }
    encryption.ifPresent(Encryption::stop);
    stopping.set(true);
    LockSupport.parkNanos(NOTICE.toNanos());
    running.stop();
    server = null;
  }

  @Override
  public Health health() {
    return server == null ? Health.down("The server does not run.") : Health.up();
  }

  /** Describes an endpoint. */
  public static final class Builder {
    private final String name;
    private @Nullable Settings settings;
    private @Nullable ApiShape shape;
    private @Nullable Guard guard;
    private String openapi = "/openapi.yaml";
    private Limits limits = Limits.STANDARD;

    private Builder(String name) {
      this.name = name;
    }

    /** Sets where host and port come from. */
    public Builder settings(Settings given) {
      settings = given;
      return this;
    }

    /** Sets how the API looks where that is prescribed; by convention unless set. */
    public Builder shape(ApiShape given) {
      shape = given;
      return this;
    }

    /** Sets who knows the people that ask; nobody is known unless set. */
    public Builder guard(Guard given) {
      guard = given;
      return this;
    }

    /** Sets the resource that describes the system; {@code /openapi.yaml} unless set. */
    public Builder openapi(String resource) {
      openapi = resource;
      return this;
    }

    /**
     * Sets the longest time that a request about records may take, 10 ms or more; it is answered
     * with 503 after that, and what the store has not begun is left out. What it has begun may
     * still be done. No limit beside the store's own unless set.
     *
     * @throws HttpException HTP-005, out of range
     */
    public Builder requestTimeout(Duration longest) {
      limits = limits.withRequestTimeout(longest);
      return this;
    }

    /**
     * Sets the longest body, 1 byte to 64 MiB; 1 MiB unless set.
     *
     * @throws HttpException HTP-005, out of range
     */
    public Builder maxBodyBytes(int bytes) {
      limits = limits.withMaxBodyBytes(bytes);
      return this;
    }

    /**
     * Sets how many requests about records one person who is signed in, or else one address, may
     * make in a minute; more are answered with 429. No limit unless set.
     *
     * @throws HttpException HTP-005, out of range
     */
    public Builder rateLimit(int perMinute) {
      limits = limits.withRateLimit(perMinute);
      return this;
    }

    /**
     * The endpoint.
     *
     * @throws HttpException HTP-004, no settings were given
     */
    public ApiEndpoint build() {
      if (settings == null) {
        throw new HttpException("HTP-004", "The endpoint " + name + " has no settings.");
      }
      return new ApiEndpoint(this, settings);
    }
  }
}
