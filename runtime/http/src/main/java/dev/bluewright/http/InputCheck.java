package dev.bluewright.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.bluewright.http.json.BodyReader;
import dev.bluewright.http.json.JsonBytes;
import dev.bluewright.http.json.RowWriter;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.store.Column;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Row;
import dev.bluewright.store.RuleTrial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives inputs to the code of entities, without starting a system: {@code InputCheck (RECORD
 * BEHAVIOR FILE)...}. Each line of a file is one input: names of columns and their values in JSON,
 * with tabs between them.
 *
 * <p>Prints for each, by the record and its number from 0, {@code taken} and the same as it is
 * shown, or {@code refused} and why. Of one that is taken it prints {@code rule} for each
 * expression that cannot be calculated on it, {@code rejected} for each hook that refuses it, and
 * {@code hook} for each that fails otherwise. Of an entity whose hooks do not fit it prints {@code
 * unfit}.
 */
public final class InputCheck {
  /** What each line of an answer begins with; hooks may print lines of their own. */
  public static final String MARK = "input";

  private final BodyReader reader;
  private final RuleTrial rules;
  private final RowHooks<?> hooks;
  private final Entity<?> entity;

  private <T> InputCheck(Entity<T> entity, Behavior<?> behavior) {
    this.entity = entity;
    reader = new BodyReader(entity);
    rules = new RuleTrial(entity);
    hooks = hooks(entity, behavior);
  }

  @SuppressWarnings("unchecked") // the generator writes a behaviour for the record of its entity
  private static <T> RowHooks<T> hooks(Entity<T> entity, Behavior<?> behavior) {
    return new RowHooks<>(entity, (Behavior<T>) behavior);
  }

  /** Gives all inputs to the classes of the names given. */
  public static void main(String[] arguments) throws ReflectiveOperationException, IOException {
    for (int at = 0; at + 2 < arguments.length; at += 3) {
      var entity = (Entity<?>) Class.forName(arguments[at]).getField("ENTITY").get(null);
      var behavior =
          Class.forName(arguments[at + 1])
              .asSubclass(Behavior.class)
              .getDeclaredConstructor()
              .newInstance();
      check(entity, behavior, Files.readAllLines(Path.of(arguments[at + 2])));
    }
    System.exit(0);
  }

  private static void check(Entity<?> entity, Behavior<?> behavior, List<String> inputs) {
    try {
      new InputCheck(entity, behavior).all(inputs);
    } catch (HttpException unfit) {
      say(entity, 0, "unfit", line(unfit.getMessage()));
    }
  }

  private void all(List<String> inputs) {
    for (int number = 0; number < inputs.size(); number++) {
      given(number, List.of(inputs.get(number).split("\t")));
    }
  }

  /** The members of an input as they would be shown. */
  private String shown(Row row, List<String> input) {
    var json = new JsonBytes(256);
    for (int at = 0; at + 1 < input.size(); at += 2) {
      Column column = entity.column(input.get(at));
      json.raw((at == 0 ? "" : "\t").getBytes(UTF_8)).raw((column.name() + "\t").getBytes(UTF_8));
      RowWriter.value(column.type().resolved(), row.get(column.index()), json);
    }
    return new String(json.toByteArray(), UTF_8);
  }

  private void given(int number, List<String> input) {
    Row row = read(number, input);
    if (row == null) {
      return;
    }
    say(number, "taken", shown(row, input));
    rules.failures(row).forEach(failure -> say(number, "rule", failure));
    hooks.trials(row).forEach(hook -> tried(number, hook));
  }

  private void tried(int number, Runnable hook) {
    try {
      hook.run();
    } catch (Rejection | ProblemException refused) {
      say(number, "rejected", line(refused.getMessage()));
    } catch (RuntimeException | Error failure) {
      say(number, "hook", line(failure.toString()));
    }
  }

  private @Nullable Row read(int number, List<String> input) {
    try {
      return reader.insert(body(input)).row();
    } catch (ProblemException refused) {
      say(number, "refused", line(refused.problem().toString()));
      return null;
    }
  }

  private byte[] body(List<String> input) {
    var json = new JsonBytes(256);
    for (int at = 0; at + 1 < input.size(); at += 2) {
      json.raw(RowWriter.member(at == 0 ? '{' : ',', entity.column(input.get(at)).jsonName()));
      json.document(input.get(at + 1));
    }
    return (input.size() < 2 ? json.raw('{') : json).raw('}').toByteArray();
  }

  private static String line(@Nullable String words) {
    return String.valueOf(words).replaceAll("\\s+", " ");
  }

  private void say(int number, String what, String words) {
    say(entity, number, what, words);
  }

  private static void say(Entity<?> entity, int number, String what, String words) {
    System.out.println(
        System.lineSeparator()
            + String.join(
                "\t", MARK, entity.type().getName(), String.valueOf(number), what, words));
  }
}
