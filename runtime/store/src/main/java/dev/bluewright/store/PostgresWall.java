package dev.bluewright.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * The second wall between tenants: policies by which PostgreSQL itself shows and takes only rows of
 * the tenant that a connection is {@linkplain Session#within fenced} to. Policies do not hold for
 * superusers, so where the service signs in as one, its fenced connections take on a role that has
 * no such rights; see docs/adr/0051.
 *
 * <p>Thread safety: immutable.
 */
final class PostgresWall {
  /** What superusers become. */
  static final String ROLE = "bluewright_fenced";

  private static final String SETTING = "bluewright.tenant";
  private static final String POLICY = "bluewright_tenant";

  /** Lets a connection that migrates meet all rows. */
  static final String OPEN = "SET " + SETTING + " = '*'";

  private static final String SUPERUSER =
      "(SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = session_user)";

  private static final String FENCE =
      "SELECT set_config('%s', ?, false), set_config('role', CASE WHEN %s THEN '%s' ELSE 'none' END, false)"
          .formatted(SETTING, SUPERUSER, ROLE);

  private final Dialect dialect;

  PostgresWall(Dialect dialect) {
    this.dialect = dialect;
  }

  /** Fences a connection in; a setting of the connection, which no rollback takes back. */
  static void fence(Session session, Fence fence) throws SQLException {
    session.connection().setAutoCommit(true);
    PreparedStatement statement = session.prepare(FENCE);
    statement.setString(1, fence.setting());
    statement.execute();
  }

  /** Builds it around the tables of these entities, wherever it is missing. */
  void build(Session session, List<Entity<?>> entities) throws SQLException {
    for (Entity<?> entity : entities) {
      build(session, entity.table(), own(entity));
      for (Relation relation : entity.relations().values()) {
        if (relation instanceof Relation.ManyToMany many && !entity.mirrored()) {
          Crossing pairs = many.crossing(entity);
          build(session, pairs.table(), with(pairs));
        }
      }
    }
    if (yes(session, "SELECT " + SUPERUSER)) {
      makeRole(session);
    }
  }

  /** Rows of a tenant are for the connections that are fenced to it. */
  private String own(Entity<?> entity) {
    Column tenant = entity.access().tenant().orElseThrow();
    return "%1$s = '*' OR %2$s = NULLIF(NULLIF(%1$s, ''), '*')::%3$s"
        .formatted(
            "(SELECT current_setting('" + SETTING + "', true))",
            dialect.quote(tenant.sqlName()),
            dialect.sqlType(tenant.type().resolved()));
  }

  /** Pairs are for whom the row in front is, as far as its own policy lets see. */
  private String with(Crossing pairs) {
    return "EXISTS (SELECT 1 FROM %1$s own__ WHERE own__.%2$s = %3$s.%4$s)"
        .formatted(
            dialect.quote(pairs.source().table()),
            dialect.quote(pairs.source().id().sqlName()),
            dialect.quote(pairs.table()),
            dialect.quote(pairs.from()));
  }

  private void build(Session session, String name, String rows) throws SQLException {
    if (stands(session, name)) {
      return;
    }
    String table = dialect.quote(name);
    KeptTables.execute(session, "ALTER TABLE " + table + " ENABLE ROW LEVEL SECURITY");
    KeptTables.execute(session, "ALTER TABLE " + table + " FORCE ROW LEVEL SECURITY");
    KeptTables.execute(session, "DROP POLICY IF EXISTS " + POLICY + " ON " + table);
    KeptTables.execute(session, "CREATE POLICY %s ON %s USING (%s)".formatted(POLICY, table, rows));
  }

  private static boolean stands(Session session, String table) throws SQLException {
    return yes(
        session,
        """
        SELECT COALESCE(bool_or(c.relrowsecurity AND c.relforcerowsecurity), false)
        FROM pg_class c JOIN pg_policy p ON p.polrelid = c.oid
        WHERE p.polname = '%s' AND c.relname = ?
          AND c.relnamespace = current_schema()::regnamespace\
        """
            .formatted(POLICY),
        table);
  }

  /** The rights of a service that neither makes nor changes tables. */
  private static void makeRole(Session session) throws SQLException {
    KeptTables.execute(
        session,
        """
        DO $$ BEGIN
          IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1$s') THEN
            CREATE ROLE %1$s NOLOGIN NOSUPERUSER NOBYPASSRLS;
          END IF;
          EXECUTE format('GRANT USAGE ON SCHEMA %%I TO %1$s', current_schema());
          EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %%I TO %1$s',
            current_schema());
          EXECUTE format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA %%I TO %1$s', current_schema());
        END $$\
        """
            .formatted(ROLE));
  }

  private static boolean yes(Session session, String question, String... values)
      throws SQLException {
    PreparedStatement statement = session.prepare(question);
    for (int i = 0; i < values.length; i++) {
      statement.setString(i + 1, values[i]);
    }
    try (ResultSet result = statement.executeQuery()) {
      return result.next() && result.getBoolean(1);
    }
  }
}
