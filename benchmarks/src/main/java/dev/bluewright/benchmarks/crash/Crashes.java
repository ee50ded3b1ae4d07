package dev.bluewright.benchmarks.crash;

import dev.bluewright.benchmarks.database.DatabaseServer;
import dev.bluewright.benchmarks.process.Service;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Kills processes under load and looks at what is left. Thread safety: one thread. */
public final class Crashes {
  private static final long RECOVERS_WITHIN_MILLIS = 5_000;
  private static final long GIVES_UP_AFTER_MILLIS = 30_000;

  private final Random random = new Random(1);
  private final Service.Launch launch;
  private final String jdbcUrl;
  private final String user;
  private final Ledger ledger = new Ledger();
  private final List<Long> recovery = new ArrayList<>();
  private int open;

  /**
   * Crashes of one service.
   *
   * @param launch how the service is started
   * @param jdbcUrl its database, as an auditor reaches it
   * @param user of the database
   */
  public Crashes(Service.Launch launch, String jdbcUrl, String user) {
    this.launch = launch;
    this.jdbcUrl = jdbcUrl;
    this.user = user;
  }

  /** Kills the service a number of times while clients insert. */
  public Outcome killService(int times) throws InterruptedException, SQLException {
    var service = Service.start(launch);
    try {
      for (var round = 0; round < times; round++) {
        loadUntilKilled(service, "service-" + round);
        service = service.restart();
        recovery.add(service.startup().toMillis());
        settle(service);
      }
      return outcome(times);
    } finally {
      service.close();
    }
  }

  /** Kills the database server a number of times under load and starts it again after 2 s. */
  public Outcome killDatabase(DatabaseServer database, int times)
      throws IOException, InterruptedException, SQLException {
    try (var service = Service.start(launch)) {
      for (var round = 0; round < times; round++) {
        loadAcrossAKill(service, database, "database-" + round);
        settle(service);
      }
      return outcome(times);
    }
  }

  private void loadUntilKilled(Service service, String prefix) throws InterruptedException {
    try (var client = new TaskClient(service.uri("/"))) {
      var load = new InsertLoad(client, ledger, prefix, false);
      load.start();
      Thread.sleep(300 + random.nextInt(900));
      service.kill();
      load.stop();
    }
  }

  private void loadAcrossAKill(Service service, DatabaseServer database, String prefix)
      throws IOException, InterruptedException {
    try (var client = new TaskClient(service.uri("/"))) {
      var load = new InsertLoad(client, ledger, prefix, true);
      load.start();
      Thread.sleep(1_000 + random.nextInt(1_000));
      database.kill();
      Thread.sleep(2_000);
      database.start();
      recovery.add(awaitRecovery(load));
      Thread.sleep(1_000);
      load.stop();
    }
  }

  private long awaitRecovery(InsertLoad load) throws InterruptedException {
    var returned = System.nanoTime();
    while (load.lastDone() < returned) {
      if (millisSince(returned) > GIVES_UP_AFTER_MILLIS) {
        break;
      }
      Thread.sleep(5);
    }
    var took = millisSince(returned);
    if (took > RECOVERS_WITHIN_MILLIS) {
      ledger.blame("no insert was confirmed for " + took + " ms after the database's return");
    }
    return took;
  }

  /** Sends again, with the same key, what had no 201, and some of what had one. */
  private void settle(Service service) throws InterruptedException {
    try (var client = new TaskClient(service.uri("/"))) {
      var keys = new ArrayList<>(ledger.unanswered());
      open += keys.size();
      ledger.confirmed().keySet().stream().limit(20).forEach(keys::add);
      for (var key : keys) {
        resend(client, key);
      }
    }
  }

  private void resend(TaskClient client, String key) throws InterruptedException {
    var reply = client.insert(key);
    for (var attempt = 0; attempt < 50 && reply instanceof TaskClient.Reply.Busy; attempt++) {
      Thread.sleep(100);
      reply = client.insert(key);
    }
    if (reply instanceof TaskClient.Reply.Done(var id, var _)) {
      ledger.confirm(key, id);
    } else {
      ledger.blame("a resent insert ended with " + reply);
    }
  }

  private Outcome outcome(int times) throws SQLException {
    var audit = Audit.of(ledger, jdbcUrl, user);
    var wrong = new ArrayList<String>();
    ledger.wrong().forEach(wrong::add);
    return new Outcome(
        times,
        ledger.confirmed().size(),
        open,
        audit.lost(),
        audit.twice(),
        wrong,
        List.copyOf(recovery));
  }

  private static long millisSince(long nanoTime) {
    return (System.nanoTime() - nanoTime) / 1_000_000;
  }
}
