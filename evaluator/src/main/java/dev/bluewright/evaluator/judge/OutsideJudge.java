package dev.bluewright.evaluator.judge;

import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.evaluator.attack.Attacks;
import dev.bluewright.evaluator.evidence.Hashes;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    try (var recorder = new Recorder(target.url(), secrets, patience)) {
      requireAnswer(recorder);
      var document =
          target
              .document()
              .map(given -> new ServedDocument(given, OpenApi.parse(given)))
              .orElseGet(() -> ServedDocument.at(recorder));
      var surface =
          new Surface(reading, document.api(), new Probed(recorder, reading.api().base()));
      var world = new World(surface, target.administrator(), target.restart());
      var unrestarted = new World(surface, target.administrator(), Optional.empty());
      var claims = Claims.of(reading);
      var all = played(world, claims, recorder, progress);
      var attacked = extent.attacks().map(each -> Attacks.on(world, recorder, each, progress));
      var load = extent.load().map(each -> Loading.of(unrestarted, recorder, each, progress));
      var played = all.stream().map(each -> each.without(secrets)).toList();
      var attempts =
          attacked.map(each -> each.stream().map(attempt -> attempt.without(secrets)).toList());
      var exchanges = recorder.exchanges();
      var tape = Tape.of(exchanges);
      var verdicts = Verdict.of(claims.demands(), played, tape);
      return new Evaluation(
          about(text, target, begun),
          text,
          secrets.withoutIn(document.text()),
          claims.demands(),
          played,
          exchanges,
          verdicts,
          attempts.map(each -> Security.of(each, tape)),
          load.map(run -> Load.of(run.without(secrets))));
    }
  }

  private static void requireAnswer(Recorder recorder) {
    var answer = recorder.send(Call.of("GET", "/")).answer();
    if (answer.status() == 0) {
      throw new UnreachableException(recorder.base() + " does not answer: " + answer.body());
    }
  }

  private static List<Played> played(
      World world, Claims claims, Recorder recorder, Consumer<String> progress) {
    var all = new ArrayList<Played>();
    for (var claim : claims.claims().values()) {
      for (Scenario scenario : Scenarios.of(world, claim)) {
        progress.accept(scenario.title());
        all.add(scenario.played("S" + (all.size() + 1), recorder));
      }
    }
    all.addAll(new RestartRound(world, recorder).played(claims.claims().values(), all.size() + 1));
    return all;
  }

  private static Map<String, String> about(String text, Target target, Instant begun) {
    var about = new LinkedHashMap<String, String>();
    about.put("url", target.url().toString());
    about.put("begun", begun.toString());
    about.put("ended", Instant.now().toString());
    about.put("bluewright", "0.1.0");
    about.put("java", Runtime.version().toString());
    about.put(
        "machine",
        "%s %s, %d processors"
            .formatted(
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors()));
    about.put("descriptionSha256", Hashes.of(text));
    about.put("administrator", target.administrator().isPresent() ? "given" : "not given");
    about.put("restart", target.restart().isPresent() ? "given" : "not given");
    return about;
  }
}
