package dev.bluewright.store;

import static dev.bluewright.store.RunningStore.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bluewright.harness.DatabaseAddress;
import dev.bluewright.harness.PrerequisiteMissing;
import dev.bluewright.harness.Settings;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a store makes of its own when it opens, and several at the same moment. */
final class OpeningTest {
  private static final int REPLICAS = 8;
  private static final List<Entity<?>> ENTITIES =
      Stream.of(Albums.ENTITIES, NumberedContract.ENTITIES, OverlapContract.ENTITIES)
          .flatMap(List::stream)
          .distinct()
          .toList();

  static List<TestDatabase> databases() {
    return List.of(TestServers.postgres(), TestServers.maria(), TestServers.sqlite());
  }

  /** A database that a store was opened on once. */
  private static final class Opened {
    private final Connector connector;
    private final DatabaseAddress address;

    Opened(Map<String, String> values) {
      Settings settings = Settings.of(values);
      address =
          DatabaseAddress.parse(
              settings.find("DATABASE_URL").orElseThrow(),
              settings.find("DATABASE_USER"),
              Optional.empty());
      String url = address.jdbcUrl();
      connector = new Connector(Dialect.of(url), url, address.user().orElse(null), null, 10_000);
      again();
    }

    Dialect dialect() {
      return Dialect.of(address.jdbcUrl());
    }

    /** Opens it as another process does. */
    void again() {
      new Opening(new StoreSql(dialect(), ENTITIES), connector, address, Duration.ofSeconds(5))
          .open();
    }

    void execute(String text) throws SQLException {
      String quote = dialect().quote("").substring(1);
      try (Session session = new Session(connector.open());
          var statement = session.connection().createStatement()) {
        statement.execute(text.replace("[", quote).replace("]", quote));
      }
    }

    Map<String, SchemaCheck.Found> columns(String table) throws SQLException {
      try (Session session = new Session(connector.open())) {
        return new SchemaCheck(dialect()).read(session).getOrDefault(table, Map.of());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void processesThatStartAtOnceMakeTheTablesTogether(TestDatabase server) throws SQLException {
    Opened opened = new Opened(server.fresh());
    List<String> own =
        List.of("bluewright_sequence", "bluewright_number", "bluewright_idempotency");
    for (int round = 0; round < 5; round++) {
      for (String table : own) {
        opened.execute("DROP TABLE [" + table + "]");
      }
      opened.execute("DROP TABLE [bin_album__deleted]");
      together(
          REPLICAS,
          _ -> {
            opened.again();
            return true;
          });
      for (String table : own) {
        assertThat(opened.columns(table)).isNotEmpty();
      }
      assertThat(opened.columns("bin_album__deleted")).containsKey("title");
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void processesThatStartAtOnceAddAColumnTogether(TestDatabase server) throws SQLException {
    Opened opened = new Opened(server.fresh());
    for (int round = 0; round < 5; round++) {
      opened.execute("ALTER TABLE [bin_album__deleted] DROP COLUMN [title]");
      opened.execute("ALTER TABLE [bin_album__deleted] DROP COLUMN [gallery_id]");
      together(
          REPLICAS,
          _ -> {
            opened.again();
            return true;
          });
      assertThat(opened.columns("bin_album__deleted")).containsKeys("title", "gallery_id");
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aColumnOfDeletedRowsThatHasAnotherTypeIsNamed(TestDatabase server) throws SQLException {
    Opened opened = new Opened(server.fresh());
    String text = opened.dialect().sqlType(new ColumnType.Text(100));
    String whole = opened.dialect().sqlType(new ColumnType.Whole());
    opened.execute("ALTER TABLE [bin_album__deleted] DROP COLUMN [title]");
    opened.execute("ALTER TABLE [bin_album__deleted] ADD COLUMN [title] " + whole);

    assertThatThrownBy(opened::again)
        .isInstanceOf(PrerequisiteMissing.class)
        .hasMessageContaining(
            "The column bin_album__deleted.title is %s, not %s.".formatted(whole, text));
  }
}
