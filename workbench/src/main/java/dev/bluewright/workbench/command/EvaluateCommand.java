package dev.bluewright.workbench.command;

import dev.bluewright.evaluator.evidence.EvidenceException;
import dev.bluewright.evaluator.evidence.EvidenceFolder;
import dev.bluewright.evaluator.evidence.VerdictsJson;
import dev.bluewright.evaluator.evidence.Verification;
import dev.bluewright.evaluator.judge.Extent;
import dev.bluewright.evaluator.judge.OutsideJudge;
import dev.bluewright.evaluator.judge.Target;
import dev.bluewright.evaluator.judge.UnreachableException;
import dev.bluewright.evaluator.load.LoadException;
import dev.bluewright.evaluator.openapi.OpenApiException;
import dev.bluewright.evaluator.report.LoadText;
import dev.bluewright.evaluator.report.LogText;
import dev.bluewright.evaluator.scenario.Administrator;
import dev.bluewright.evaluator.verdict.Evaluation;
import dev.bluewright.evaluator.verdict.Finding;
import dev.bluewright.evaluator.verdict.Security;
import dev.bluewright.evaluator.verdict.Severity;
import dev.bluewright.evaluator.verdict.Verdict;
import dev.bluewright.interpreter.Interpretation;
import dev.bluewright.workbench.DescriptionSource;
import dev.bluewright.workbench.ExitCode;
import dev.bluewright.workbench.Json;
import dev.bluewright.workbench.Progress;
import dev.bluewright.workbench.WorkbenchException;
import dev.bluewright.workbench.evaluate.GivenDocument;
import dev.bluewright.workbench.evaluate.RestartCommand;
import dev.bluewright.workbench.pipeline.Understanding;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** Judges a running system by its description, or checks what an earlier evaluation left behind. */
@Command(
    name = "evaluate",
    description = "Judges a running system, whoever built it, by each sentence of its description.",
    mixinStandardHelpOptions = true)
public final class EvaluateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Task task = new Task();

  @Option(names = "--json", description = "One JSON document on standard output.")
  private boolean json;

  /** What is to be done. */
  static final class Task {
    @ArgGroup(exclusive = false)
    private @Nullable Judging judging;

    @Option(
        names = "--verify",
        paramLabel = "DIR",
        description = "Checks every hash of an evaluation, and computes its verdicts again.")
    private @Nullable Path verified;
  }

  /** What is judged. */
  static final class Judging {
    @Option(names = "--url", required = true, description = "Where the system answers.")
    private String url = "";

    @Option(
        names = "--description",
        paramLabel = "FILE",
        required = true,
        description = "What it should do, in plain English; - for standard input.")
    private String description = "";

    @Option(
        names = "--out",
        paramLabel = "DIR",
        required = true,
        description = "A new folder for the evidence.")
    private Path out = Path.of("");

    @Option(
        names = "--openapi",
        paramLabel = "FILE|URL",
        description = "The system's OpenAPI document, where it does not serve it.")
    private @Nullable String openapi;

    @Option(
        names = "--restart-command",
        paramLabel = "CMD",
        description = "A command of the shell that stops the system and starts it again.")
    private @Nullable String restart;

    @Option(
        names = "--admin",
        paramLabel = "LOGIN",
        description =
            "An administrator's login; the password is in the variable EVALUATE_ADMIN_PASSWORD.")
    private @Nullable String admin;

    @Option(
        names = "--log",
        paramLabel = "FILE",
        description = "The system's log: what it writes there meanwhile is kept, without secrets.")
    private @Nullable Path log;

    @ArgGroup(exclusive = false)
    private AttackOptions attack = new AttackOptions();

    @ArgGroup(exclusive = false)
    private LoadOptions load = new LoadOptions();
  }

  @Override
  public Integer call() {
    try {
      return (task.verified != null ? verify(task.verified) : judge()).code();
    } catch (EvidenceException | OpenApiException | LoadException wrong) {
      throw new WorkbenchException(ExitCode.FINDINGS, String.valueOf(wrong.getMessage()), wrong);
    } catch (UnreachableException silent) {
      throw new WorkbenchException(ExitCode.MACHINE, String.valueOf(silent.getMessage()), silent);
    }
  }

  private ExitCode judge() {
    Judging judging = task.judging;
    if (judging == null) {
      throw new WorkbenchException(ExitCode.FINDINGS, "Say what to judge, or what to verify.");
    }
    EvidenceFolder.requireRoom(judging.out);
    String text = DescriptionSource.read(judging.description);
    Interpretation interpretation = Understanding.of(text);
    Progress progress = Progress.onStandardError();
    Evaluation evaluation =
        OutsideJudge.judge(
            text,
            interpretation.blueprint().withRequirements(interpretation.requirements()),
            target(judging),
            extent(judging),
            progress::step);
    EvidenceFolder.write(judging.out, evaluation);
    progress.line("evidence in " + judging.out);
    show(evaluation);
    boolean isOpen =
        evaluation.security().filter(found -> found.count(Severity.HIGH) > 0).isPresent();
    return evaluation.count(Verdict.Kind.FAILED) > 0 || isOpen
        ? ExitCode.CHECK_FAILED
        : ExitCode.DONE;
  }

  private Extent extent(Judging judging) {
    URI url = url(judging.url);
    ParseResult given = spec.commandLine().getParseResult();
    return new Extent(judging.attack.limits(url, given), judging.load.plan(url, given));
  }

  private static Target target(Judging judging) {
    URI url = url(judging.url);
    return new Target(
        url,
        Optional.ofNullable(judging.openapi).map(GivenDocument::read),
        Optional.ofNullable(judging.admin).map(EvaluateCommand::administrator),
        Optional.ofNullable(judging.restart).map(command -> RestartCommand.of(command, url)),
        Optional.ofNullable(judging.log).map(EvaluateCommand::readable));
  }

  private static Path readable(Path log) {
    if (!Files.isReadable(log) || !Files.isRegularFile(log)) {
      throw new WorkbenchException(
          ExitCode.FINDINGS, log + " cannot be read; name the file that the system writes to.");
    }
    return log;
  }

  private static Administrator administrator(String login) {
    String password = System.getenv("EVALUATE_ADMIN_PASSWORD");
    if (password == null || password.isBlank()) {
      throw new WorkbenchException(
          ExitCode.FINDINGS, "Set EVALUATE_ADMIN_PASSWORD to the password of " + login + ".");
    }
    return new Administrator(login, password);
  }

  private static URI url(String text) {
    try {
      URI url = new URI(text.replaceFirst("/+$", ""));
      requireNobody(url);
      if (url.getHost() != null && String.valueOf(url.getScheme()).matches("https?")) {
        return url;
      }
    } catch (URISyntaxException wrong) {
      throw new WorkbenchException(ExitCode.FINDINGS, text + " is not an address.", wrong);
    }
    throw new WorkbenchException(ExitCode.FINDINGS, text + " is not an http address.");
  }

  /** An address goes into all evidence: it is not said again who would have signed in. */
  private static void requireNobody(URI url) {
    if (String.valueOf(url.getRawAuthority()).contains("@")) {
      throw new WorkbenchException(
          ExitCode.FINDINGS,
          "The address names a user or a password, which would stand in the evidence: leave them"
              + " out.");
    }
  }

  private void show(Evaluation evaluation) {
    var out = spec.commandLine().getOut();
    if (json) {
      out.println(Json.text(VerdictsJson.of(evaluation)));
      return;
    }
    for (Verdict verdict : evaluation.verdicts()) {
      String text = verdict.text().replace("\n", " ");
      out.printf(
          "  %-4s %-11s %s%n         → %s%n",
          verdict.id(), verdict.kind().label(), text, verdict.why());
    }
    out.printf(
        "%d met, %d failed, %d not judged; %d scenarios, %d exchanges.%n",
        evaluation.count(Verdict.Kind.MET),
        evaluation.count(Verdict.Kind.FAILED),
        evaluation.count(Verdict.Kind.NOT_JUDGED),
        evaluation.played().size(),
        evaluation.exchanges().size());
    LogText.sum(evaluation.logErrors()).ifPresent(out::println);
    evaluation.security().ifPresent(this::show);
    evaluation.load().ifPresent(load -> LoadText.sentences(load.capacity()).forEach(out::println));
    out.flush();
  }

  private void show(Security security) {
    var out = spec.commandLine().getOut();
    for (Finding finding : security.findings()) {
      out.printf(
          "  %-4s %-9s %s, CWE-%d: %s (%s)%n",
          finding.id(),
          finding.weakness().severity().label(),
          finding.weakness().owasp(),
          finding.weakness().cwe(),
          finding.weakness().words(),
          finding.operation());
    }
    out.printf(
        "%d attacks, %d got through, %d of them high or critical.%n",
        security.attempts().size(), security.findings().size(), security.count(Severity.HIGH));
  }

  private ExitCode verify(Path folder) {
    Verification verification = Verification.of(folder);
    var out = spec.commandLine().getOut();
    if (json) {
      out.println(Json.text(java.util.Map.of("faults", verification.faults())));
    } else {
      verification.faults().forEach(out::println);
      out.println(
          verification.faults().isEmpty()
              ? "Every hash is right, and every verdict follows from the exchanges."
              : verification.faults().size() + " faults.");
    }
    out.flush();
    return verification.faults().isEmpty() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
  }
}
