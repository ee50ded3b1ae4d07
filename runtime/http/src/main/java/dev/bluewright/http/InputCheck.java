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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives inputs to the code of entities, without starting a system: {@code InputCheck (RECORD
 * BEHAVIOR FILE)...}. Each line of a file is one input, with tabs between its words: the name of
 * the action that takes it, or nothing where it is a record, then names of columns and their values
 * in JSON.
 *
 * <p>Prints for each, by the record and its number from 0, {@code taken} and the same as it is
 * shown, or {@code refused} and why. Of one that is taken it prints {@code rule} for each
 * expression that cannot be calculated on it and, where the expression reads rows that it refers
 * to, on inputs for those; of a record, {@code rejected} for each hook that refuses it, and {@code
 * hook} for each that fails otherwise. Of an entity whose hooks do not fit it prints {@code unfit}.
 */
public final class InputCheck {
  /** What each line of an answer begins with; hooks may print lines of their own. */
  public static final String MARK = "input";

  /** Most rows that are combined with an input. */
  private static final int BESIDE = 20;

  private static final int SHOWN = 60;

  private static final Row NOTHING = Row.of();

  private final Entity<?> entity;
  private final List<List<String>> inputs;
  private final Taking records;
  private final Map<String, Taking> actions = new HashMap<>();
  private final RowHooks<?> hooks;
  private final Set<String> told = new HashSet<>();

  /** What reads inputs of one kind, and the expressions over them. */
  private record Taking(List<Column> columns, BodyReader reader, RuleTrial trial) {
    Column column(String name) {
      return columns.stream()
          .filter(column -> column.name().equals(name))
          .findFirst()
          .orElseThrow(() -> new HttpException("HTP-001", "There is no value " + name + "."));
    }
  }

  private <T> InputCheck(Entity<T> entity, Behavior<?> behavior, List<String> lines) {
    this.entity = entity;
    inputs = lines.stream().map(line -> List.of(line.split("\t"))).toList();
    records = new Taking(entity.columns(), new BodyReader(entity), RuleTrial.of(entity));
    entity
        .actions()
        .values()
        .forEach(
            action ->
                actions.put(
                    action.name(),
                    new Taking(
                        action.inputs(),
                        BodyReader.ofInputs(entity, action.inputs()),
                        RuleTrial.of(entity, action))));
    hooks = hooks(entity, behavior);
  }

  @SuppressWarnings("unchecked") // the generator writes a behaviour for the record of its entity
  private static <T> RowHooks<T> hooks(Entity<T> entity, Behavior<?> behavior) {
    return new RowHooks<>(entity, (Behavior<T>) behavior);
  }

  /** Gives all inputs to the classes of the names given. */
  public static void main(String[] arguments) throws ReflectiveOperationException, IOException {
    Map<Entity<?>, InputCheck> checks = new LinkedHashMap<>();
    for (int at = 0; at + 2 < arguments.length; at += 3) {
      var entity = (Entity<?>) Class.forName(arguments[at]).getField("ENTITY").get(null);
      var behavior =
          Class.forName(arguments[at + 1])
              .asSubclass(Behavior.class)
              .getDeclaredConstructor()
              .newInstance();
      try {
        var lines = Files.readAllLines(Path.of(arguments[at + 2]));
        checks.put(entity, new InputCheck(entity, behavior, lines));
      } catch (HttpException unfit) {
        say(entity, 0, "unfit", line(unfit.getMessage()));
      }
    }
    Map<Entity<?>, List<Row>> rows = new HashMap<>();
    checks.forEach((entity, check) -> rows.put(entity, check.rows()));
    checks.values().forEach(check -> check.all(rows));
    System.exit(0);
  }

  /** Some of the records that are taken. */
  private List<Row> rows() {
    return inputs.stream()
        .filter(input -> input.getFirst().isEmpty())
        .map(input -> read(records, members(input)))
        .flatMap(answer -> answer instanceof Row row ? Stream.of(row) : Stream.empty())
        .limit(BESIDE)
        .toList();
  }

  private void all(Map<Entity<?>, List<Row>> rows) {
    for (int number = 0; number < inputs.size(); number++) {
      var action = inputs.get(number).getFirst();
      var taking = action.isEmpty() ? records : Objects.requireNonNull(actions.get(action));
      switch (read(taking, members(inputs.get(number)))) {
        case Row row -> {
          say(number, "taken", shown(taking, row, members(inputs.get(number))));
          if (action.isEmpty()) {
            calculated(number, taking, List.of(row), NOTHING, rows);
            int tried = number;
            hooks.trials(row).forEach(hook -> tried(tried, hook));
          } else {
            calculated(number, taking, rows.getOrDefault(entity, List.of()), row, rows);
          }
        }
        case Object why -> say(number, "refused", line(why.toString()));
      }
    }
  }

  private static List<String> members(List<String> input) {
    return input.subList(1, input.size());
  }

  /** Each expression on each row, beside each of the rows that these may refer to. */
  private void calculated(
      int number, Taking taking, List<Row> of, Row given, Map<Entity<?>, List<Row>> rows) {
    var others = taking.trial().beside();
    int most = others.stream().mapToInt(other -> of(rows, other).size()).max().orElse(0);
    for (var row : of) {
      for (int turn = 0; turn < Math.max(1, most); turn++) {
        int beside = turn;
        var on = new RuleTrial.On(row, given, other -> at(of(rows, other), beside));
        taking
            .trial()
            .failures(on)
            .forEach(failure -> failed(number, failure, given.equals(NOTHING), on, others));
      }
    }
  }

  /** Tells of an expression once, on the first that it cannot be calculated on. */
  private void failed(
      int number, String failure, boolean alone, RuleTrial.On on, Set<Entity<?>> others) {
    if (!told.add(failure.split(":", 2)[0])) {
      return;
    }
    var words = new StringBuilder(line(failure));
    if (!alone) {
      words.append(", of ").append(words(entity, on.row()));
    }
    for (var other : others) {
      Row row = on.beside().apply(other);
      if (row != null) {
        words.append(", beside ").append(words(other, row));
      }
    }
    say(number, "rule", words.toString());
  }

  private static List<Row> of(Map<Entity<?>, List<Row>> rows, Entity<?> other) {
    return rows.getOrDefault(other, List.of());
  }

  private static @Nullable Row at(List<Row> rows, int number) {
    return rows.isEmpty() ? null : rows.get(number % rows.size());
  }

  private static String words(Entity<?> entity, Row row) {
    return entity.columns().stream()
        .filter(column -> row.get(column.index()) != null)
        .map(column -> column.name() + ": " + shortened(json(column, row)))
        .collect(Collectors.joining(", ", entity.name() + " {", "}"));
  }

  private static String shortened(String json) {
    return json.length() <= SHOWN ? json : json.substring(0, SHOWN) + "…";
  }

  private static String json(Column column, Row row) {
    var json = new JsonBytes(64);
    RowWriter.value(column.type().resolved(), row.get(column.index()), json);
    return new String(json.toByteArray(), UTF_8);
  }

  /** The members of an input as they would be shown. */
  private static String shown(Taking taking, Row row, List<String> members) {
    var words = new ArrayList<String>();
    for (int at = 0; at + 1 < members.size(); at += 2) {
      Column column = taking.column(members.get(at));
      words.addAll(List.of(column.name(), json(column, row)));
    }
    return String.join("\t", words);
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

  /** The row of an input, or the problem that it is refused with. */
  private static Object read(Taking taking, List<String> members) {
    try {
      return taking.reader().insert(body(taking, members)).row();
    } catch (ProblemException refused) {
      return refused.problem();
    }
  }

  private static byte[] body(Taking taking, List<String> members) {
    var json = new JsonBytes(256);
    for (int at = 0; at + 1 < members.size(); at += 2) {
      var name = taking.column(members.get(at)).jsonName();
      json.raw(RowWriter.member(at == 0 ? '{' : ',', name));
      json.document(members.get(at + 1));
    }
    return (members.size() < 2 ? json.raw('{') : json).raw('}').toByteArray();
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
