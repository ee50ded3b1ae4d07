package dev.bluewright.evaluator.evidence;

import dev.bluewright.evaluator.exchange.Answer;
import dev.bluewright.evaluator.exchange.Call;
import dev.bluewright.evaluator.exchange.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Exchanges as an HTTP Archive, version 1.2. Beside what that asks for, each entry has the number
 * of the exchange and its exact time in nanoseconds. Stateless.
 */
final class Har {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String VERSION = "HTTP/1.1";

  private Har() {}

  static JsonNode of(List<Exchange> exchanges, String base, String version) {
    var log = JSON.objectNode().put("version", "1.2");
    log.set("creator", JSON.objectNode().put("name", "Bluewright").put("version", version));
    log.set("pages", JSON.arrayNode());
    var entries = JSON.arrayNode();
    exchanges.forEach(each -> entries.add(entry(each, base)));
    log.set("entries", entries);
    return JSON.objectNode().set("log", log);
  }

  private static ObjectNode entry(Exchange exchange, String base) {
    var millis = exchange.took().toNanos() / 1e6;
    var entry =
        JSON.objectNode().put("startedDateTime", exchange.at().toString()).put("time", millis);
    entry.set("request", request(exchange.call(), base));
    entry.set("response", response(exchange.answer()));
    entry.set("cache", JSON.objectNode());
    entry.set("timings", JSON.objectNode().put("send", 0).put("wait", millis).put("receive", 0));
    return entry.put("_number", exchange.number()).put("_nanos", exchange.took().toNanos());
  }

  private static ObjectNode request(Call call, String base) {
    var request =
        JSON.objectNode()
            .put("method", call.method())
            .put("url", base + call.target())
            .put("httpVersion", VERSION);
    request.set("cookies", JSON.arrayNode());
    var headers = JSON.arrayNode();
    call.headers().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(each -> headers.add(pair(each.getKey(), each.getValue())));
    request.set("headers", headers);
    request.set("queryString", query(call.target()));
    call.body()
        .ifPresent(
            body ->
                request.set(
                    "postData",
                    JSON.objectNode().put("mimeType", "application/json").put("text", body)));
    return request.put("headersSize", -1).put("bodySize", -1).put("_target", call.target());
  }

  private static ArrayNode query(String target) {
    var all = JSON.arrayNode();
    var mark = target.indexOf('?');
    if (mark >= 0) {
      for (var part : target.substring(mark + 1).split("&", -1)) {
        var pair = part.split("=", 2);
        all.add(pair(pair[0], pair.length > 1 ? pair[1] : ""));
      }
    }
    return all;
  }

  private static ObjectNode response(Answer answer) {
    var response =
        JSON.objectNode()
            .put("status", answer.status())
            .put("statusText", "")
            .put("httpVersion", VERSION);
    response.set("cookies", JSON.arrayNode());
    var headers = JSON.arrayNode();
    answer.headers().forEach((name, all) -> all.forEach(value -> headers.add(pair(name, value))));
    response.set("headers", headers);
    response.set(
        "content",
        JSON.objectNode()
            .put("size", answer.body().length())
            .put("mimeType", answer.header("content-type").orElse(""))
            .put("text", answer.body()));
    return response
        .put("redirectURL", answer.header("location").orElse(""))
        .put("headersSize", -1)
        .put("bodySize", -1);
  }

  private static ObjectNode pair(String name, String value) {
    return JSON.objectNode().put("name", name).put("value", value);
  }

  static List<Exchange> read(JsonNode har) {
    return har.at("/log/entries").valueStream().map(Har::exchange).toList();
  }

  private static Exchange exchange(JsonNode entry) {
    var request = entry.path("request");
    var body = request.at("/postData/text");
    var headers = new LinkedHashMap<String, String>();
    request
        .path("headers")
        .valueStream()
        .forEach(
            each -> headers.put(each.path("name").asString(""), each.path("value").asString("")));
    var call =
        new Call(
            request.path("method").asString(""),
            request.path("_target").asString(""),
            headers,
            body.isMissingNode() ? Optional.empty() : Optional.of(body.asString("")));
    return new Exchange(
        entry.path("_number").asInt(0),
        Instant.parse(entry.path("startedDateTime").asString("")),
        Duration.ofNanos(entry.path("_nanos").asLong(0)),
        call,
        answer(entry.path("response")));
  }

  private static Answer answer(JsonNode response) {
    var headers = new LinkedHashMap<String, List<String>>();
    response
        .path("headers")
        .valueStream()
        .forEach(
            each ->
                headers
                    .computeIfAbsent(each.path("name").asString(""), _ -> new ArrayList<>())
                    .add(each.path("value").asString("")));
    return new Answer(
        response.path("status").asInt(0), headers, response.at("/content/text").asString(""));
  }
}
