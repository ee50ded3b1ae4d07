package dev.bluewright.benchmarks.search;

import dev.bluewright.benchmarks.database.MariaServer;
import dev.bluewright.benchmarks.database.PostgresServer;
import dev.bluewright.harness.Settings;
import dev.bluewright.harness.SystemExecutionHarness;
import dev.bluewright.store.EnhancedStore;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Outcome;
import dev.bluewright.store.Query;
import dev.bluewright.store.Row;
import dev.bluewright.store.StoreOperation.Insert;
import dev.bluewright.store.StoreOperation.ReadMany;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code ?q=} by an index against {@code ?q=} by reading all texts, in turns, over the same rows,
 * on each database: a page of 20 in the order of creation.
 */
public final class SearchComparison {
  private static final int TURNS = 30;
  private static final int IN_FLIGHT = 2_000;

  private static final Map<String, List<String>> QUESTIONS = questions();

  private SearchComparison() {}

  private static Map<String, List<String>> questions() {
    Map<String, List<String>> questions = new LinkedHashMap<>();
    questions.put("a rare word", List.of(NoteWords.word(15_000)));
    questions.put("a frequent word", List.of(NoteWords.word(20)));
    questions.put("two words", List.of(NoteWords.word(100), NoteWords.word(900)));
    questions.put("the beginning of a word", List.of(NoteWords.word(9_000).substring(0, 5)));
    questions.put("a word that is nowhere", List.of("zzzyx"));
    return questions;
  }

  /** Takes the number of rows, 100,000 unless given. */
  public static void main(String[] arguments) throws Exception {
    int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    var work = Files.createTempDirectory("bluewright-search");
    System.out.println(
        "| database | question | by index, ms p50 / p99 | by reading, ms p50 / p99 |");
    System.out.println("|---|---|---|---|");
    try (var postgres = PostgresServer.create(work.resolve("postgres"))) {
      compare("PostgreSQL", postgres.jdbcUrl(), postgres.user(), rows);
    }
    try (var maria = MariaServer.create(work.resolve("maria"))) {
      compare("MariaDB", maria.jdbcUrl(), maria.user(), rows);
    }
    compare("SQLite", "jdbc:sqlite:" + work.resolve("notes.db"), "", rows);
  }

  private static void compare(String database, String url, String user, int rows) throws Exception {
    NoteTables.create(url, user);
    var settings =
        Settings.of(
            user.isEmpty()
                ? Map.of("DATABASE_URL", url)
                : Map.of("DATABASE_URL", url, "DATABASE_USER", user));
    var store =
        EnhancedStore.named("store")
            .settings(settings)
            .holding(IndexedNote.ENTITY, PlainNote.ENTITY)
            .build();
    var harness = SystemExecutionHarness.named("search");
    harness.add(store);
    harness.start();
    try {
      long indexed = fill(store, IndexedNote.ENTITY, rows);
      long plain = fill(store, PlainNote.ENTITY, rows);
      System.out.printf(
          "%s: inserted %d rows with the index in %d ms, without it in %d ms%n",
          database, rows, indexed, plain);
      QUESTIONS.forEach((name, words) -> ask(database, store, name, words));
    } finally {
      harness.stop(Duration.ofSeconds(9));
    }
  }

  /** Inserts rows, many at a time as under load; how long it took, in milliseconds. */
  private static long fill(EnhancedStore store, Entity<?> entity, int rows) {
    var words = new NoteWords(7);
    long start = System.nanoTime();
    List<Insert> sent = new ArrayList<>();
    for (int at = 0; at < rows; at++) {
      @Nullable Object[] values = {null, words.text(4), words.text(40)};
      var insert = new Insert(entity, Row.of(values), null);
      store.accept(insert);
      sent.add(insert);
      if (sent.size() == IN_FLIGHT || at == rows - 1) {
        sent.forEach(SearchComparison::requireInserted);
        sent.clear();
      }
    }
    return (System.nanoTime() - start) / 1_000_000;
  }

  private static void requireInserted(Insert insert) {
    if (!(insert.await() instanceof Outcome.Inserted)) {
      throw new IllegalStateException("A row was not inserted: " + insert.await());
    }
  }

  private static void ask(String database, EnhancedStore store, String name, List<String> words) {
    long[] indexed = new long[TURNS];
    long[] plain = new long[TURNS];
    for (int turn = 0; turn < TURNS; turn++) {
      indexed[turn] = time(store, IndexedNote.ENTITY, words);
      plain[turn] = time(store, PlainNote.ENTITY, words);
    }
    System.out.printf(
        "| %s | %s | %s | %s |%n", database, name, percentiles(indexed), percentiles(plain));
  }

  private static long time(EnhancedStore store, Entity<?> entity, List<String> words) {
    var read = new ReadMany(entity, new Query(List.of(), List.of(), words, 20, List.of()));
    long start = System.nanoTime();
    store.accept(read);
    if (!(read.await() instanceof Outcome.Rows)) {
      throw new IllegalStateException("No answer: " + read.await());
    }
    return System.nanoTime() - start;
  }

  private static String percentiles(long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return "%.2f / %.2f".formatted(sorted[TURNS / 2] / 1e6, sorted[(int) (TURNS * 0.99)] / 1e6);
  }
}
