package dev.bluewright.evaluator.judge;

import com.sun.net.httpserver.HttpExchange;
import dev.bluewright.evaluator.LoopbackServer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A service for parcels that nobody generated: below {@code /api}, ids that are numbers, names with
 * underscores, what it shows in {@code data}, and no OpenAPI document. It has a fault when told to.
 */
public final class ParcelServer implements AutoCloseable {
  /** What the service does wrongly. */
  public enum Fault {
    NONE,
    FORGETS_CHANGES,
    KEEPS_DELETED,
    FILTERS_NOTHING,
    SORTS_NOTHING,
    FINDS_ALL,
    DELIVERS_NOTHING,
    TAKES_LONG_LABELS,
    TAKES_OTHER_SIZES,
    TAKES_NO_LABEL,
    TAKES_HEAVY_PARCELS,
    REFUSES_THE_HEAVIEST,
    SHOWS_ANY_FOR_UNKNOWN,
    LOSES_A_VALUE,
    FILTERS_INTO_NO_LIST,
    SORTS_INTO_NO_LIST,
    LISTS_NOTHING,
    /** No fault: so many are there already that no page of the first ones has a new one. */
    HOLDS_MANY
  }

  private static final JsonMapper JSON = new JsonMapper();

  private final LoopbackServer server;
  private final Fault fault;
  private final Optional<Path> log;
  private final Map<Long, ObjectNode> parcels = new ConcurrentSkipListMap<>();
  private final AtomicLong ids = new AtomicLong();

  /** Starts the service on a free port of loopback. */
  public ParcelServer(Fault fault) {
    this(fault, Optional.empty());
  }

  /**
   * Starts the service on a free port of loopback.
   *
   * @param log the file to which it writes what it does
   */
  public ParcelServer(Fault fault, Optional<Path> log) {
    this.fault = fault;
    this.log = log;
    this.server = new LoopbackServer(this::handle);
  }

  /** Where it answers. */
  public URI url() {
    return server.url();
  }

  private void handle(HttpExchange exchange) throws IOException {
    note("INFO " + exchange.getRequestMethod() + " " + exchange.getRequestURI());
    var steps = exchange.getRequestURI().getPath().split("/", -1);
    var body = JSON.readTree(exchange.getRequestBody().readAllBytes());
    if (steps.length < 3 || !steps[1].equals("api") || !steps[2].equals("parcels")) {
      answer(exchange, 404, problem("There is nothing."));
    } else if (steps.length == 3) {
      collection(exchange, body);
    } else {
      one(exchange, steps, body);
    }
  }

  private void note(String line) throws IOException {
    if (log.isPresent()) {
      Files.writeString(
          log.get(), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
  }

  private void collection(HttpExchange exchange, JsonNode body) throws IOException {
    if (exchange.getRequestMethod().equals("GET")) {
      var query = query(exchange);
      answer(exchange, 200, fault == Fault.HOLDS_MANY ? old(exchange, query) : listed(query));
      return;
    }
    if (!fits(body)) {
      answer(exchange, 400, problem("That is no parcel."));
      return;
    }
    var id = ids.incrementAndGet();
    var parcel = JSON.createObjectNode().put("id", id).put("was_delivered", false);
    parcel.setAll((ObjectNode) body);
    if (fault == Fault.LOSES_A_VALUE) {
      parcel.remove("weight");
    }
    parcels.put(id, parcel);
    answer(exchange, 201, wrapped(parcel));
  }

  private boolean fits(JsonNode body) {
    var label = body.path("label").asString("");
    var heaviest = fault == Fault.REFUSES_THE_HEAVIEST ? 29 : 30;
    return (fault == Fault.TAKES_NO_LABEL || body.has("label"))
        && (fault == Fault.TAKES_LONG_LABELS || label.length() <= 40)
        && (fault == Fault.TAKES_OTHER_SIZES
            || List.of("small", "large").contains(body.path("size").asString("")))
        && body.path("weight").isNumber()
        && body.path("weight").asInt() >= 1
        && (fault == Fault.TAKES_HEAVY_PARCELS || body.path("weight").asInt() <= heaviest);
  }

  private JsonNode listed(Map<String, String> query) {
    var listless =
        switch (fault) {
          case FILTERS_INTO_NO_LIST -> query.containsKey("size");
          case SORTS_INTO_NO_LIST -> query.containsKey("sort");
          default -> fault == Fault.LISTS_NOTHING;
        };
    return listless ? JSON.createObjectNode().put("message", "All is well.") : list(query);
  }

  /** One of many pages of parcels that were there before. */
  private static JsonNode old(HttpExchange exchange, Map<String, String> query) {
    int page = Integer.parseInt(query.getOrDefault("page", "1"));
    var next = "</api/parcels?page=" + (page + 1) + ">; rel=\"next\"";
    exchange.getResponseHeaders().set("Link", next);
    var parcel = JSON.createObjectNode().put("id", -page).put("label", "old " + page);
    return JSON.createObjectNode().set("data", JSON.createArrayNode().add(parcel));
  }

  private JsonNode list(Map<String, String> query) {
    var rows = parcels.values().stream().filter(row -> matches(row, query));
    var all = JSON.createArrayNode();
    sorted(rows, query.getOrDefault("sort", "")).forEach(all::add);
    return JSON.createObjectNode().set("data", all);
  }

  private boolean matches(JsonNode row, Map<String, String> query) {
    var size = query.get("size");
    var words = query.get("q");
    return (size == null
            || fault == Fault.FILTERS_NOTHING
            || row.path("size").asString("").equals(size))
        && (words == null
            || fault == Fault.FINDS_ALL
            || row.path("label").asString("").contains(words));
  }

  private Stream<ObjectNode> sorted(Stream<ObjectNode> rows, String key) {
    if (key.isEmpty() || fault == Fault.SORTS_NOTHING) {
      return rows;
    }
    Comparator<ObjectNode> order =
        Comparator.comparingInt(row -> row.path(key.replace("-", "")).asInt(0));
    return rows.sorted(key.startsWith("-") ? order.reversed() : order);
  }

  private void one(HttpExchange exchange, String[] steps, JsonNode body) throws IOException {
    var id = steps[3].matches("\\d+") ? Long.parseLong(steps[3]) : 0;
    var parcel = parcels.get(id);
    if (parcel == null && fault == Fault.SHOWS_ANY_FOR_UNKNOWN && !parcels.isEmpty()) {
      parcel = parcels.values().iterator().next();
    }
    if (parcel == null) {
      answer(exchange, 404, problem("There is no such parcel."));
      return;
    }
    switch (exchange.getRequestMethod()) {
      case "DELETE" -> delete(exchange, id);
      case "PATCH" -> change(exchange, parcel, body);
      case "POST" -> deliver(exchange, parcel);
      default -> answer(exchange, 200, wrapped(parcel));
    }
  }

  private void delete(HttpExchange exchange, long id) throws IOException {
    if (fault != Fault.KEEPS_DELETED) {
      parcels.remove(id);
    }
    exchange.sendResponseHeaders(204, -1);
    exchange.close();
  }

  private void change(HttpExchange exchange, ObjectNode parcel, JsonNode body) throws IOException {
    var changed = parcel.deepCopy();
    changed.setAll((ObjectNode) body);
    if (fault != Fault.FORGETS_CHANGES) {
      parcel.setAll((ObjectNode) body);
    }
    answer(exchange, 200, wrapped(changed));
  }

  private void deliver(HttpExchange exchange, ObjectNode parcel) throws IOException {
    if (fault != Fault.DELIVERS_NOTHING) {
      parcel.put("was_delivered", true);
    } else {
      note("ERROR no van, token=van-4711-van\n\tat parcels.Van.load(Van.java:7)");
    }
    answer(exchange, 200, wrapped(parcel));
  }

  private static JsonNode wrapped(JsonNode parcel) {
    return JSON.createObjectNode().set("data", parcel);
  }

  private static JsonNode problem(String words) {
    return JSON.createObjectNode().put("error", words);
  }

  private static Map<String, String> query(HttpExchange exchange) {
    var all = new LinkedHashMap<String, String>();
    var text = exchange.getRequestURI().getQuery();
    for (var part : (text == null ? "" : text).split("&", -1)) {
      var pair = part.split("=", 2);
      if (pair.length == 2) {
        all.put(pair[0], pair[1]);
      }
    }
    return all;
  }

  private static void answer(HttpExchange exchange, int status, JsonNode body) throws IOException {
    var bytes = body.toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.close();
  }
}
