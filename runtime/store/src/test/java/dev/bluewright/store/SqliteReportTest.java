package dev.bluewright.store;

final class SqliteReportTest extends Replicated implements ReportContract {
  SqliteReportTest() {
    super(TestServers.sqlite(), ReportContract.ENTITIES);
  }
}
