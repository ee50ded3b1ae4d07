package app.taskapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From {@code requirements.R4} of blueprint.yaml. */
@DisplayName("R4: Store data in PostgreSQL database")
final class R4StoreDataInPostgreSqlDatabaseTest {
  @Test
  void keepsRecordsInPostgresql() throws SQLException {
    TaskSample.created();
    var before = TestDatabase.rows("task");

    TaskSample.created();

    assertThat(TestDatabase.product()).isEqualTo("PostgreSQL");
    assertThat(TestDatabase.rows("task")).isEqualTo(before + 1);
  }
}
