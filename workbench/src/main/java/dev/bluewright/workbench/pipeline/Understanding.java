package dev.bluewright.workbench.pipeline;

import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.Finding;
import dev.bluewright.blueprint.Requirement;
import dev.bluewright.blueprint.Requirement.Status;
import dev.bluewright.interpreter.Interpretation;
import dev.bluewright.interpreter.Interpreter;
import dev.bluewright.interpreter.Provenance;
import dev.bluewright.interpreter.openapi.DescribedApi;
import dev.bluewright.validator.Vocabulary;
import dev.bluewright.workbench.DescriptionSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The first step: from a description to a draft, or to findings. Stateless. */
public final class Understanding {
  private Understanding() {}

  /**
   * Reads a description.
   *
   * @throws FindingsException the text is of no use
   */
  public static Interpretation of(String description) {
    Interpretation interpretation = new Interpreter().interpret(description);
    if (interpretation.findings().stream().anyMatch(Finding::isError)) {
      throw new FindingsException(interpretation.findings());
    }
    return interpretation;
  }

  /**
   * Reads a description together with an OpenAPI document, which goes before it.
   *
   * @param description may be empty
   * @throws FindingsException the document is of no use
   */
  public static Interpretation of(String description, Path openapi) {
    String document = DescriptionSource.ofDocument(openapi);
    Optional<Interpretation> said =
        description.isBlank()
            ? Optional.empty()
            : Optional.of(new Interpreter().interpret(description));
    Blueprint beside =
        said.map(Interpretation::blueprint).orElseGet(() -> DescribedApi.alone(document));
    DescribedApi described = DescribedApi.of(openapi.toString(), document, beside);
    if (!described.findings().isEmpty()) {
      throw new FindingsException(described.findings());
    }
    List<Requirement> requirements = new ArrayList<>(described.requirements());
    Set<String> parts = Vocabulary.names(described.blueprint());
    said.ifPresent(
        each -> each.requirements().forEach(one -> requirements.add(within(parts, one))));
    return new Interpretation(
        described.blueprint().withRequirements(requirements),
        requirements,
        said.map(Interpretation::assumptions).orElse(List.of()),
        said.map(Interpretation::findings).orElse(List.of()).stream()
            .filter(finding -> !finding.isError())
            .toList(),
        said.map(Interpretation::provenance)
            .orElseGet(() -> new Provenance("", List.of(), List.of())));
  }

  /** The document goes before the text: what only the text speaks of is not there. */
  private static Requirement within(Set<String> parts, Requirement said) {
    List<String> met = said.met().stream().filter(parts::contains).toList();
    boolean none = met.isEmpty() && said.status() == Status.MET;
    return new Requirement(
        said.id(),
        said.text(),
        said.line(),
        said.column(),
        none ? Status.UNSUPPORTED : said.status(),
        met,
        none ? Optional.of("The OpenAPI document has no such part.") : said.why());
  }

  /**
   * Goes on only when all that was asked of the back end is met, or the person wants a part.
   *
   * @throws NotMetException a requirement is unclear or cannot be built yet
   */
  public static void requireMet(Interpretation interpretation, boolean partial) {
    List<Requirement> open =
        interpretation.requirements().stream().filter(Understanding::open).toList();
    if (!open.isEmpty() && !partial) {
      throw new NotMetException(interpretation, open);
    }
  }

  private static boolean open(Requirement requirement) {
    return switch (requirement.status()) {
      case UNSUPPORTED, UNCLEAR -> true;
      case MET, SET_ASIDE, OPTIONAL -> false;
    };
  }
}
