package dev.bluewright.evaluator.attack;

import dev.bluewright.evaluator.exchange.Call;
import dev.bluewright.evaluator.exchange.Exchange;
import dev.bluewright.evaluator.exchange.RawWire;
import dev.bluewright.evaluator.fuzz.Aim;
import dev.bluewright.evaluator.fuzz.Fuzzer;
import dev.bluewright.evaluator.match.Surface;
import dev.bluewright.evaluator.openapi.OpenApi;
import dev.bluewright.evaluator.openapi.Operation;
import dev.bluewright.evaluator.scenario.Person;
import dev.bluewright.evaluator.scenario.Playground;
import dev.bluewright.evaluator.scenario.Stage;
import dev.bluewright.evaluator.scenario.Unplayable;
import dev.bluewright.evaluator.verdict.Check;
import dev.bluewright.evaluator.verdict.Sign;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What attacks are made with: the system's operations, somebody who attacks, a wire, and what may
 * still be sent. Thread safety: one thread.
 */
final class Ground {
  private static final Pattern ENTRANCE =
      Pattern.compile(
          "(?i).*/(log-?_?(?:in|out)|sign-?_?(?:in|out|up)|register|registration|password|refresh|"
              + "sessions?|tokens?|me|forgot.*|reset.*|confirm.*|verify.*)/?$");

  private final Playground play;
  private final OpenApi api;
  private final URI base;
  private final RawWire wire;
  private final Budget budget;
  private final Fuzzer fuzzer;
  private Person attacker = Person.ANYONE;

  Ground(Playground play, URI base, Budget budget) {
    this.play = play;
    this.base = base;
    this.budget = budget;
    this.wire = new RawWire(base);
    this.api = play.surface().api().operations().isEmpty() ? Inferred.of(play) : surface().api();
    this.fuzzer = new Fuzzer(api, 1);
  }

  Playground play() {
    return play;
  }

  Surface surface() {
    return play.surface();
  }

  OpenApi api() {
    return api;
  }

  URI base() {
    return base;
  }

  RawWire wire() {
    return wire;
  }

  Fuzzer fuzzer() {
    return fuzzer;
  }

  Aim aim() {
    return fuzzer.aim();
  }

  Budget budget() {
    return budget;
  }

  boolean hasPeople() {
    return play.people().isPresent();
  }

  /** Whoever sends what needs no particular person. */
  Person attacker() {
    return attacker;
  }

  void attackAs(Person person) {
    attacker = person;
  }

  /** All operations but those of accounts. */
  List<Operation> operations() {
    return api.operations().stream()
        .filter(each -> !ENTRANCE.matcher(each.path()).matches())
        .toList();
  }

  /** Sends a request, whatever the answer. */
  Exchange send(Stage stage, Person who, Call call) {
    return stage.send(who, call, wire);
  }

  /** Sends a request as whoever attacks. */
  Exchange send(Stage stage, Call call) {
    return send(stage, attacker, call);
  }

  /** What shows the weakness. */
  static void weak(Stage stage, Sign sign) {
    stage.expect(new Check.Unseen(sign.exchange(), sign));
  }

  /** The operation in words. */
  static String name(Operation operation) {
    return operation.method() + " " + operation.path();
  }

  /** An attack cannot go on. */
  static Unplayable stopped(String why) {
    return new Unplayable(why);
  }
}
