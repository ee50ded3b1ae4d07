package dev.bluewright.workbench.tier;

import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.Finding;
import dev.bluewright.blueprint.Requirement;
import dev.bluewright.evaluator.judge.OutsideJudge;
import dev.bluewright.evaluator.judge.Target;
import dev.bluewright.evaluator.judge.UnreachableException;
import dev.bluewright.evaluator.scenario.Administrator;
import dev.bluewright.evaluator.verdict.Evaluation;
import dev.bluewright.evaluator.verdict.Verdict;
import dev.bluewright.validator.tier.Candidate;
import dev.bluewright.validator.tier.Level;
import dev.bluewright.validator.tier.Tier;
import dev.bluewright.workbench.WorkbenchException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the system does: whether the blueprint has what its description promises, whether it is
 * reasonable, and whether the running system does what each sentence asks, as the outside judge
 * sees it, over a restart too.
 */
final class SemanticTier implements Tier {
  private final Trial trial;
  private final Optional<RoundEvidence> evidence;

  SemanticTier(Trial trial) {
    this.trial = trial;
    this.evidence = trial.request().evidence().map(RoundEvidence::new);
  }

  @Override
  public Level level() {
    return Level.SEMANTIC;
  }

  @Override
  public List<Finding> findings(Candidate candidate) {
    var blueprint = candidate.reading().blueprint().orElseThrow();
    var findings = new ArrayList<>(Reasonableness.findings(candidate, blueprint));
    var promise = Promise.of(candidate);
    if (promise.isEmpty()) {
      findings.add(
          Problem.NO_DESCRIPTION.in(
              candidate.blueprint(),
              "The blueprint has no description, so nothing says what the system should do.",
              "Write one under the key description."));
      return findings;
    }
    findings.addAll(promised(candidate, promise.get()));
    findings.addAll(SpokenEnds.findings(candidate, promise.get()));
    if (findings.stream().noneMatch(Finding::isError)) {
      findings.addAll(judged(candidate, promise.get()));
    }
    return findings;
  }

  private static List<Finding> promised(Candidate candidate, Promise promise) {
    return promise.kept().stream()
        .filter(each -> !promise.missing(each).isEmpty())
        .map(
            each ->
                finding(
                    Problem.NOT_PROMISED,
                    candidate,
                    promise,
                    each,
                    "is read as "
                        + String.join(", ", promise.missing(each))
                        + ", which is not there."))
        .toList();
  }

  private List<Finding> judged(Candidate candidate, Promise promise) {
    try (var running = new RestartableTrial(trial, promise.blueprint())) {
      var evaluation = evaluation(running, promise);
      evidence.ifPresent(each -> each.keep(evaluation));
      return evaluation.verdicts().stream()
          .filter(verdict -> verdict.kind() == Verdict.Kind.FAILED)
          .flatMap(verdict -> finding(verdict, candidate, promise).stream())
          .toList();
    } catch (WorkbenchException failure) {
      return List.of(Trial.why(candidate, failure));
    } catch (UnreachableException died) {
      return List.of(
          Problem.NO_ANSWER.in(candidate.blueprint(), String.valueOf(died.getMessage()), ""));
    }
  }

  private Evaluation evaluation(RestartableTrial running, Promise promise) {
    Blueprint reading = promise.reading().blueprint().withRequirements(promise.kept());
    return OutsideJudge.judge(
        promise.text(),
        reading,
        new Target(
            URI.create(running.url()),
            Optional.empty(),
            running.admin().map(first -> new Administrator(first.login(), first.password())),
            Optional.of(running),
            trial.log()),
        _ -> {});
  }

  private static Optional<Finding> finding(Verdict verdict, Candidate candidate, Promise promise) {
    return promise.kept().stream()
        .filter(each -> each.id().equals(verdict.id()))
        .findFirst()
        .map(
            each ->
                finding(
                    Problem.NOT_DONE,
                    candidate,
                    promise,
                    each,
                    "is not what the system does: " + verdict.why()));
  }

  /** A finding at the blueprint's own word about the sentence, where it has one. */
  private static Finding finding(
      Problem problem, Candidate candidate, Promise promise, Requirement sentence, String says) {
    var path =
        promise.said(sentence).map(said -> "requirements." + said.id()).orElse("description");
    return problem.at(
        candidate.reading().places().of(path),
        "\"%s\" %s".formatted(sentence.text().strip(), says),
        "Change the blueprint or the code, or say status: set-aside for the requirement.");
  }
}
