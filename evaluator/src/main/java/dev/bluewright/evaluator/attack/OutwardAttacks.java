package dev.bluewright.evaluator.attack;

import dev.bluewright.evaluator.exchange.Answer;
import dev.bluewright.evaluator.exchange.Call;
import dev.bluewright.evaluator.openapi.Operation;
import dev.bluewright.evaluator.scenario.Person;
import dev.bluewright.evaluator.scenario.Playground;
import dev.bluewright.evaluator.scenario.Stage;
import dev.bluewright.evaluator.verdict.Sign;
import dev.bluewright.evaluator.verdict.Weakness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** API7: the system is given an address of the judge's own, and the judge listens. Stateless. */
final class OutwardAttacks {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i).*(url|uri|link|href|callback|hook|image|avatar|picture|feed|site|target).*");

  private OutwardAttacks() {}

  static List<Attack> on(Ground ground) {
    if (!Lure.isNear(ground.base())) {
      return List.of(
          Attack.impossible(
              Weakness.REACHES_OUT,
              "The judge listens on its own machine alone, and the system is on another."));
    }
    var all =
        ground.operations().stream()
            .flatMap(operation -> Slot.of(operation).stream())
            .filter(slot -> slot.place() != Slot.Place.PATH && isAddress(slot))
            .map(
                slot ->
                    new Attack(
                        Weakness.REACHES_OUT,
                        Ground.name(slot.operation()),
                        "%s is given an address in %s"
                            .formatted(Ground.name(slot.operation()), slot.shown()),
                        stage -> lure(ground, stage, slot)))
            .toList();
    return all.isEmpty()
        ? List.of(Attack.impossible(Weakness.REACHES_OUT, "No operation takes an address."))
        : all;
  }

  private static boolean isAddress(Slot slot) {
    var format =
        slot.operation().body().stream()
            .map(Operation.Body::schema)
            .flatMap(schema -> schema.properties().entrySet().stream())
            .filter(each -> each.getKey().equals(slot.name()))
            .map(Map.Entry::getValue)
            .anyMatch(schema -> schema.text("format").orElse("").matches("uri|url"));
    return format || ADDRESS.matcher(slot.name()).matches();
  }

  private static void lure(Ground ground, Stage stage, Slot slot) {
    try (var lure = new Lure()) {
      var path = "/" + Playground.word();
      var cause = ground.send(stage, slot.with(ground, lure.url() + path));
      var came = Call.of("GET", path).with("Host", lure.host());
      var visit = stage.send(Person.ANYONE, came, _ -> seen(lure));
      Ground.weak(stage, new Sign.Fetched(cause.number(), visit.number(), path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the lure has to tell. */
  private static Answer seen(Lure lure) {
    return lure.awaited()
        .map(line -> new Answer(200, Map.of(), "The judge was asked: " + line))
        .orElse(new Answer(404, Map.of(), "Nothing asked the judge for it."));
  }
}
