package dev.bluewright.store;

import static dev.bluewright.store.RunningStore.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bluewright.harness.DatabaseAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/**
 * Policies of the database are a second wall, behind which a statement that forgot sees nothing.
 */
final class PostgresTenantTest extends Replicated implements TenantContract {
  private final Dialect dialect = new PostgresDialect();

  PostgresTenantTest() {
    super(TestServers.postgres(), ENTITIES);
  }

  /** A connection as the lanes have them, signed in as somebody. */
  private Session fenced(String user, Viewer viewer) throws SQLException {
    DatabaseAddress address = database().database().orElseThrow();
    Session session = new Session(DriverManager.getConnection(address.jdbcUrl(), user, "secret"));
    session.within(Fence.of(viewer), dialect);
    return session;
  }

  private static long count(Session session, String table) throws SQLException {
    try (Statement statement = session.connection().createStatement();
        ResultSet result = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
      result.next();
      return result.getLong(1);
    }
  }

  private static void execute(Connection connection, String text) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(text);
    }
  }

  private Viewer actor(String name) {
    Row troupe = Viewer.SERVICE.call(() -> store().insert(Troupe.ENTITY, Troupe.named(name)));
    Row actor = Viewer.SERVICE.call(() -> store().insert(Actor.ENTITY, Actor.of(name, id(troupe))));
    return new Viewer(id(actor), null).of(id(troupe));
  }

  private Viewer withAPlay(String name) {
    Viewer actor = actor(name);
    Row play =
        actor.call(() -> store().insert(Play.ENTITY, Play.titled(StoreContract.unique("play"))));
    Row prop =
        actor.call(() -> store().insert(Prop.ENTITY, Prop.named(StoreContract.unique("prop"))));
    Crossing props = Play.ENTITY.reaching("props").crossing(Play.ENTITY);
    Outcome paired =
        store().send(actor.call(() -> new StoreOperation.Pair(props, id(play), id(prop), true)));
    assertThat(paired).isEqualTo(new Outcome.Paired());
    return actor;
  }

  @Test
  void aStatementWithoutTheTenantSeesAndChangesNothingOfOthers() throws SQLException {
    Viewer one = withAPlay("Cleo");
    Viewer other = withAPlay("Dan");

    try (Session session = fenced("postgres", one)) {
      assertThat(count(session, "tenant_play")).isEqualTo(1);
      assertThat(count(session, "tenant_troupe")).isEqualTo(1);
      assertThat(count(session, "tenant_actor")).isEqualTo(1);
      assertThat(count(session, "tenant_play__props")).isEqualTo(1);
      execute(session.connection(), "UPDATE tenant_play SET title = 'mine'");
      execute(session.connection(), "DELETE FROM tenant_prop");
      assertThatThrownBy(
              () ->
                  execute(
                      session.connection(),
                      "UPDATE tenant_play SET troupe_id = '%s'".formatted(other.tenant())))
          .hasMessageContaining("row-level security");
    }
    try (Session session = fenced("postgres", other)) {
      assertThat(count(session, "tenant_play WHERE title = 'mine'")).isZero();
      assertThat(count(session, "tenant_prop")).isEqualTo(1);
    }
  }

  @Test
  void whoeverIsOfNoTenantSeesNothingAndTheServiceAll() throws SQLException {
    withAPlay("Eve");
    withAPlay("Fay");

    try (Session session = fenced("postgres", Viewer.ANONYMOUS)) {
      assertThat(count(session, "tenant_play")).isZero();
      assertThat(count(session, "tenant_genre")).isNotNegative();
    }
    try (Session session = fenced("postgres", Viewer.SERVICE)) {
      assertThat(count(session, "tenant_play")).isGreaterThan(1);
    }
  }

  @Test
  void aConnectionThatNobodyFencedSeesNothing() throws SQLException {
    withAPlay("Gus");
    DatabaseAddress address = database().database().orElseThrow();

    try (Connection connection =
        DriverManager.getConnection(address.jdbcUrl(), "postgres", "secret")) {
      execute(connection, "SET ROLE " + PostgresWall.ROLE);
      try (Session session = new Session(connection)) {
        assertThat(count(session, "tenant_play")).isZero();
      }
    }
  }

  @Test
  void theOwnerOfTheTablesIsBehindTheWallToo() throws SQLException {
    Viewer one = withAPlay("Hal");
    withAPlay("Ida");
    DatabaseAddress address = database().database().orElseThrow();
    try (Connection connection =
        DriverManager.getConnection(address.jdbcUrl(), "postgres", "secret")) {
      execute(connection, "DROP ROLE IF EXISTS keeper");
      execute(connection, "CREATE ROLE keeper LOGIN PASSWORD 'secret'");
      execute(connection, "ALTER TABLE tenant_play OWNER TO keeper");
    }
    try (Session session = fenced("keeper", one)) {
      assertThat(count(session, "tenant_play")).isEqualTo(1);
    }
    try (Connection connection =
        DriverManager.getConnection(address.jdbcUrl(), "postgres", "secret")) {
      execute(connection, "ALTER TABLE tenant_play OWNER TO postgres");
      execute(connection, "DROP ROLE keeper");
    }
  }
}
