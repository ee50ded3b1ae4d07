package dev.bluewright.interpreter;

import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.Database;
import dev.bluewright.blueprint.Finding;
import dev.bluewright.blueprint.SystemInfo;
import dev.bluewright.interpreter.draft.Drafter;
import dev.bluewright.interpreter.draft.Origins;
import dev.bluewright.interpreter.draft.PaymentPort;
import dev.bluewright.interpreter.language.English;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.outline.Outline;
import dev.bluewright.interpreter.outline.Passage;
import dev.bluewright.interpreter.resolve.Resolver;
import dev.bluewright.interpreter.resolve.TooManyKinds;
import dev.bluewright.interpreter.resolve.meant.ClassTalk;
import dev.bluewright.interpreter.resolve.meant.Explained;
import dev.bluewright.interpreter.resolve.meant.TitleLine;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.resolve.work.Model;
import dev.bluewright.interpreter.rule.FactSource;
import dev.bluewright.interpreter.rule.RuleCatalog;
import dev.bluewright.interpreter.rule.Statements;
import dev.bluewright.interpreter.rule.Text;
import dev.bluewright.interpreter.text.Description;
import dev.bluewright.interpreter.text.Screening;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads a description in English and drafts a blueprint from it, offline.
 *
 * <p>The same text gives the same interpretation. The models of English are loaded with the first
 * text that is read. Thread safety: safe.
 */
public final class Interpreter {
  private final Lexicon lexicon = new Lexicon();
  private final Function<Lexicon, FactSource> sources;
  private volatile Optional<English> english = Optional.empty();

  /** An interpreter that takes its facts from the rules. */
  public Interpreter() {
    var rules = new RuleCatalog(lexicon);
    this.sources = words -> words == lexicon ? rules : new RuleCatalog(words);
  }

  /** An interpreter that takes its facts from elsewhere. */
  public Interpreter(FactSource source) {
    this.sources = _ -> source;
  }

  /** What a description says, and what became of each of its sentences. */
  public Interpretation interpret(String text) {
    var description = Description.of(text);
    var refused = Screening.findings(description);
    if (refused.stream().anyMatch(Finding::isError)) {
      return refused(description, refused);
    }
    try {
      return read(description, refused);
    } catch (TooManyKinds tooMany) {
      return refused(
          description, List.of(Screening.tooManyKinds(tooMany.kinds(), TooManyKinds.MOST)));
    }
  }

  private static Interpretation refused(Description description, List<Finding> why) {
    var nothing = new Provenance(description.text(), List.of(), List.of());
    return new Interpretation(empty(), List.of(), List.of(), why, nothing);
  }

  private Interpretation read(Description description, List<Finding> screened) {
    var text = Text.of(Outline.of(description), english());
    var words = lexicon.telling(text.holders(), text.spokenOf(), text.classes(lexicon));
    var source = sources.apply(words);
    var heard =
        ClassTalk.settled(
            TitleLine.settled(
                Statements.of(text, english(), words).stream()
                    .map(each -> new Heard(each, Explained.of(source.facts(each))))
                    .toList()),
            words);
    var model = new Resolver(words).resolve(heard);
    var drafted = new Drafter(words).requirements(description, model.heard(), model);
    var blueprint =
        PaymentPort.of(blueprint(description, drafted, model), drafted, model.heard(), words);
    return new Interpretation(
        blueprint,
        blueprint.requirements(),
        blueprint.assumptions(),
        findings(screened, description, model),
        provenance(description, drafted, model));
  }

  private static Blueprint blueprint(
      Description description, List<Drafter.Drafted> drafted, Model model) {
    return Blueprint.of(
            new SystemInfo(model.name(), model.database()),
            Optional.of(description.text()),
            model.entities(),
            drafted.stream().map(Drafter.Drafted::requirement).toList(),
            model.assumptions())
        .withApi(model.api())
        .withAccounts(model.accounts());
  }

  private static List<Finding> findings(
      List<Finding> screened, Description description, Model model) {
    var findings = new ArrayList<>(screened);
    model.heard().stream()
        .filter(each -> each.statement().passage().kind() == Passage.Kind.CODE)
        .filter(each -> each.facts().stream().noneMatch(model.places()::containsKey))
        .map(each -> each.statement().span().start())
        .forEach(start -> findings.add(Screening.codeNotRead(description, start)));
    if (model.entities().isEmpty()) {
      findings.add(Screening.nothingToKeep());
    }
    return findings;
  }

  private static Provenance provenance(
      Description description, List<Drafter.Drafted> drafted, Model model) {
    var sentences =
        drafted.stream()
            .map(each -> new Provenance.SentencePlace(each.requirement().id(), each.span()))
            .toList();
    return new Provenance(description.text(), sentences, Origins.of(description, model));
  }

  private synchronized English english() {
    if (english.isEmpty()) {
      english = Optional.of(new English());
    }
    return english.get();
  }

  private static Blueprint empty() {
    return Blueprint.of(
        new SystemInfo("my-api", Database.SQLITE),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of());
  }
}
