package dev.bluewright.store;

final class PostgresReportTest extends Replicated implements ReportContract {
  PostgresReportTest() {
    super(TestServers.postgres(), ReportContract.ENTITIES);
  }
}
