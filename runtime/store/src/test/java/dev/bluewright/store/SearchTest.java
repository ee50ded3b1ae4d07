package dev.bluewright.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.harness.Settings;
import dev.bluewright.store.StoreOperation.Update;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Searches by each database's own index. */
final class SearchTest {
  /** The databases. */
  enum Kind {
    POSTGRESQL,
    MARIADB,
    SQLITE
  }

  private static RunningStore open(Kind kind) {
    Map<String, String> settings =
        switch (kind) {
          case POSTGRESQL -> TestServers.postgres().fresh();
          case MARIADB -> TestServers.maria().fresh();
          case SQLITE -> TestServers.sqlite().fresh();
        };
    return new RunningStore(
        EnhancedStore.named("store").settings(Settings.of(settings)).holding(Note.ENTITY).build());
  }

  private static Row note(RunningStore store, String title, @Nullable String body) {
    return store.insert(Note.ENTITY, Row.of(null, title, body));
  }

  private static List<String> found(RunningStore store, String... words) {
    return store.list(Note.ENTITY, query(100, List.of(words))).rows().stream()
        .map(row -> String.valueOf(row.get(1)))
        .toList();
  }

  private static Query query(int limit, List<String> words) {
    return new Query(List.of(), Note.ENTITY.listing().sort(), words, limit, List.of());
  }

  @ParameterizedTest
  @EnumSource
  void findsWholeWordsAndTheBeginningOfTheLast(Kind kind) {
    try (var store = open(kind)) {
      note(store, "a", "The quick brown fox jumps over the lazy dog.");
      note(store, "b", "Brownies and foxgloves; see example.com/path_to-it");
      note(store, "c", "Ünïcode: Straße, 漢字, it's 42");
      note(store, "d", null);

      assertThat(found(store, "brown", "fox")).containsExactly("a");
      assertThat(found(store, "brown")).containsExactly("b", "a");
      assertThat(found(store, "BROWN", "Dog")).containsExactly("a");
      assertThat(found(store, "dog", "brown")).containsExactly("a");
      assertThat(found(store, "rown")).isEmpty();
      assertThat(found(store, "example", "com")).containsExactly("b");
      assertThat(found(store, "path", "to")).containsExactly("b");
      assertThat(found(store, "example.com/path")).containsExactly("b");
      assertThat(found(store, "the", "fox")).containsExactly("a");
      assertThat(found(store, "it")).containsExactly("c", "b");
      assertThat(found(store, "straße")).containsExactly("c");
      assertThat(found(store, "42")).containsExactly("c");
      assertThat(found(store, "d")).containsExactly("d", "a");
      assertThat(found(store, "quick", "&", "|", "!", "*", "'", "\"", "+fox")).containsExactly("a");
      assertThat(found(store, "nothing", "OR", "fox")).isEmpty();
      assertThat(found(store, ";")).containsExactly("b");
      assertThat(found(store, "missing")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void findsTextsAsTheyAreNow(Kind kind) {
    try (var store = open(kind)) {
      Row first = note(store, "first", "apples");
      Row second = note(store, "second", "apples");
      Change change = Change.of(Note.ENTITY).set(Note.ENTITY.column("body"), "pears");

      store.send(new Update(Note.ENTITY, RunningStore.id(first), change, null, null));
      store.delete(Note.ENTITY, RunningStore.id(second));

      assertThat(found(store, "apples")).isEmpty();
      assertThat(found(store, "pears")).containsExactly("first");
    }
  }

  @ParameterizedTest
  @EnumSource
  void pagesThroughWhatItFindsInOrder(Kind kind) {
    try (var store = open(kind)) {
      List<String> expected = new ArrayList<>();
      for (int at = 0; at < 25; at++) {
        String title = "note " + (char) ('a' + at);
        note(store, title, at % 2 == 0 ? "even words" : "odd words");
        if (at % 2 == 0) {
          expected.addFirst(title);
        }
      }

      List<String> seen = new ArrayList<>();
      Query query = query(4, List.of("even", "wor"));
      Outcome.Rows page = store.list(Note.ENTITY, query);
      page.rows().forEach(row -> seen.add(String.valueOf(row.get(1))));
      while (page.more()) {
        page =
            store.list(
                Note.ENTITY, query.after(query.position(Note.ENTITY, page.rows().getLast())));
        page.rows().forEach(row -> seen.add(String.valueOf(row.get(1))));
      }

      assertThat(seen).isEqualTo(expected);
      assertThat(store.list(Note.ENTITY, query.from(4)).rows())
          .extracting(row -> row.get(1))
          .isEqualTo(expected.subList(4, 8));
    }
  }
}
