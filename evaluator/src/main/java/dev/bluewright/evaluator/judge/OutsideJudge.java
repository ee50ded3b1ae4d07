package dev.bluewright.evaluator.judge;

import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.evaluator.attack.Attacks;
import dev.bluewright.evaluator.exchange.Call;
import dev.bluewright.evaluator.exchange.Patience;
import dev.bluewright.evaluator.exchange.Recorder;
import dev.bluewright.evaluator.exchange.Secrets;
import dev.bluewright.evaluator.load.Load;
import dev.bluewright.evaluator.match.Probed;
import dev.bluewright.evaluator.match.Surface;
import dev.bluewright.evaluator.openapi.OpenApi;
import dev.bluewright.evaluator.scenario.Claims;
import dev.bluewright.evaluator.scenario.RestartRound;
import dev.bluewright.evaluator.scenario.Scenario;
import dev.bluewright.evaluator.scenario.Scenarios;
import dev.bluewright.evaluator.scenario.World;
import dev.bluewright.evaluator.verdict.Evaluation;
import dev.bluewright.evaluator.verdict.Played;
import dev.bluewright.evaluator.verdict.Security;
import dev.bluewright.evaluator.verdict.Tape;
import dev.bluewright.evaluator.verdict.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Judges a running system by a text: it knows the text, the address and the document that the
 * system serves, and nothing of how the system was made.
 *
 * <p>Thread safety: stateless.
 */
public final class OutsideJudge {
  private OutsideJudge() {}

  /**
   * Plays every scenario of every claim.
   *
   * @param text the description
   * @param reading what it was read as, with its requirements
   * @param progress hears what is tried
   * @throws UnreachableException nothing answers at the address
   * @throws dev.bluewright.evaluator.openapi.OpenApiException the given document is none
   */
  public static Evaluation judge(
      String text, Blueprint reading, Target target, Consumer<String> progress) {
    return judge(text, reading, target, Extent.SCENARIOS, progress);
  }

  /**
   * Plays every scenario of every claim, then attacks the system and loads it as far as is wanted.
   *
   * @param text the description
   * @param reading what it was read as, with its requirements
   * @param extent what is tried beyond the scenarios
   * @param progress hears what is tried
   * @throws UnreachableException nothing answers at the address
   * @throws dev.bluewright.evaluator.openapi.OpenApiException the given document is none
   */
  public static Evaluation judge(
      String text, Blueprint reading, Target target, Extent extent, Consumer<String> progress) {
    return judge(text, reading, target, new Patience(), extent, progress);
  }

  /** The same with more or less patience. */
  static Evaluation judge(
      String text,
      Blueprint reading,
      Target target,
      Patience patience,
      Extent extent,
      Consumer<String> progress) {
    var begun = Instant.now();
    var secrets = new Secrets();
    target.administrator().ifPresent(given -> secrets.add(given.password()));
    var watched = new WatchedLogs(target);
    var journal = new Journal(progress);
    try (var recorder = new Recorder(target.url(), secrets, patience)) {
      requireAnswer(recorder);
      journal.note(recorder.base() + " answers");
      var document = document(target, recorder);
      journal.note(document.shown());
      var surface =
          new Surface(reading, document.api(), new Probed(recorder, reading.api().base()));
      var world = new World(surface, target.administrator(), target.restart());
      var unrestarted = new World(surface, target.administrator(), Optional.empty());
      var claims = Claims.of(reading);
      var all = played(world, claims, recorder, journal);
      journal.phase("attacks");
      var attacked = extent.attacks().map(each -> Attacks.on(world, recorder, each, journal));
      journal.phase("load");
      var load = extent.load().map(each -> Loading.of(unrestarted, recorder, each, journal));
      journal.phase("end");
      journal.note("everything was tried");
      var logs = watched.taken(journal, secrets);
      var played = all.stream().map(each -> each.without(secrets)).toList();
      var attempts =
          attacked.map(each -> each.stream().map(attempt -> attempt.without(secrets)).toList());
      var exchanges = recorder.exchanges();
      var tape = Tape.of(exchanges);
      var verdicts = Verdict.of(claims.demands(), played, tape);
      return new Evaluation(
          About.of(text, target, begun),
          text,
          secrets.withoutIn(document.text()),
          claims.demands(),
          played,
          exchanges,
          verdicts,
          attempts.map(each -> Security.of(each, tape)),
          load.map(run -> Load.of(run.without(secrets))),
          logs);
    }
  }

  private static ServedDocument document(Target target, Recorder recorder) {
    return target
        .document()
        .map(given -> new ServedDocument(given, OpenApi.parse(given)))
        .orElseGet(() -> ServedDocument.at(recorder));
  }

  private static void requireAnswer(Recorder recorder) {
    var answer = recorder.send(Call.of("GET", "/")).answer();
    if (answer.status() == 0) {
      throw new UnreachableException(recorder.base() + " does not answer: " + answer.body());
    }
  }

  private static List<Played> played(
      World world, Claims claims, Recorder recorder, Journal journal) {
    journal.phase("scenarios");
    var all = new ArrayList<Played>();
    for (var claim : claims.claims().values()) {
      for (Scenario scenario : Scenarios.of(world, claim)) {
        journal.accept(scenario.title());
        var played = scenario.played("S" + (all.size() + 1), recorder);
        journal.note(shown(played));
        all.add(played);
      }
    }
    journal.phase("restart");
    var round = new RestartRound(world, recorder).played(claims.claims().values(), all.size() + 1);
    round.forEach(each -> journal.note(shown(each) + ", " + each.title()));
    all.addAll(round);
    return all;
  }

  /** What a scenario came to, without what that says of the system. */
  private static String shown(Played played) {
    var exchanges = played.exchanges();
    return "%s of %s: %s, %d checks%s"
        .formatted(
            played.id(),
            played.claim(),
            exchanges.isEmpty()
                ? "no exchanges"
                : "exchanges %d to %d".formatted(exchanges.getFirst(), exchanges.getLast()),
            played.checks().size(),
            played.stopped().map(why -> "; it went no further: " + why).orElse(""));
  }
}
