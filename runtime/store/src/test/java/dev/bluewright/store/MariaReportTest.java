package dev.bluewright.store;

final class MariaReportTest extends Replicated implements ReportContract {
  MariaReportTest() {
    super(TestServers.maria(), ReportContract.ENTITIES);
  }
}
