package dev.bluewright.workbench.tier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.blueprint.BlueprintWriter;
import dev.bluewright.interpreter.Interpreter;
import dev.bluewright.validator.tier.Candidate;
import dev.bluewright.validator.tier.Level;
import dev.bluewright.validator.tier.ValidationDrivenOrchestrator;
import dev.bluewright.workbench.pipeline.Port;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** Systems with nothing wrong, to be broken. */
final class Sound {
  private static final String BLUEPRINT = "blueprint.yaml";
  private static final String CODE = "src/main/java/app/chorelistapi/ChoreBehavior.java";

  private static final String BEHAVIOR =
      """
      package app.chorelistapi;

      import dev.bluewright.http.Behavior;
      import dev.bluewright.http.Hooks;
      import dev.bluewright.http.Rejection;

      /** What a chore does beyond the blueprint. */
      public final class ChoreBehavior implements Behavior<Chore> {
        @Override
        public void hooks(Hooks<Chore> on) {
          on.create(
              chore -> {
                if (chore.title().isBlank()) {
                  throw Rejection.invalid("title", "blank", "A title is more than blanks.");
                }
                return chore;
              });
        }
      }
      """;

  private Sound() {}

  /** The system that a description of the tests' resources is read as. */
  static Candidate described(String name) {
    return read(resource(name + ".md"));
  }

  /** The system that a text is read as. */
  static Candidate read(String text) {
    return Candidate.of(
        BLUEPRINT, BlueprintWriter.write(new Interpreter().interpret(text).blueprint()));
  }

  /** Chores with a class that a person wrote. */
  static Candidate chores() {
    return described("chores").with(CODE, BEHAVIOR);
  }

  /** Chores with another text in that class. */
  static Candidate code(String text, String other) {
    return edited(chores(), CODE, text, other);
  }

  /** A candidate with another text in its blueprint. */
  static Candidate blueprint(Candidate candidate, String text, String other) {
    return edited(candidate, BLUEPRINT, text, other);
  }

  /** A candidate of which somebody edited a file of the generator. */
  static Candidate generated(Candidate candidate, String file, String text, String other) {
    var generated =
        Trial.generated(candidate).project().orElseThrow().files().values().stream()
            .filter(
                each -> each.path().matches("(src/main|deploy)/.*") && each.path().endsWith(file))
            .findFirst()
            .orElseThrow();
    return edited(
        candidate.with(generated.path(), generated.text()), generated.path(), text, other);
  }

  private static Candidate edited(Candidate candidate, String file, String text, String other) {
    var before = Objects.requireNonNull(candidate.files().get(file), file);
    assertThat(before).contains(text);
    return candidate.with(file, before.replace(text, other));
  }

  static ValidationRequest request(Path runtime, Level until) {
    return new ValidationRequest(
        until, ValidationDrivenOrchestrator.ROUNDS, runtime, new Port(0), Optional.empty());
  }

  private static String resource(String name) {
    try (InputStream text =
        Objects.requireNonNull(
            Sound.class.getResourceAsStream("/dev/bluewright/workbench/evaluate/" + name))) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
