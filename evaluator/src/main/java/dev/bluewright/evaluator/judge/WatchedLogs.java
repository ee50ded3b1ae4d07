package dev.bluewright.evaluator.judge;

import dev.bluewright.evaluator.exchange.Secrets;
import dev.bluewright.evaluator.log.Log;
import dev.bluewright.evaluator.log.LogTail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The logs of a system from when judging begins, as far as it is known where they are. */
final class WatchedLogs {
  private final Optional<LogTail> system;
  private final Optional<LogTail> restart;

  WatchedLogs(Target target) {
    this.system = target.log().map(LogTail::of);
    this.restart = target.restart().flatMap(each -> each.log()).map(LogTail::of);
  }

  /** What was written until now, the judge's own log too, without secrets. */
  List<Log> taken(Journal journal, Secrets secrets) {
    var all = new ArrayList<Log>();
    all.add(new Log(Log.JUDGE, secrets.withoutInLog(journal.text())));
    system.ifPresent(tail -> all.add(new Log(Log.SYSTEM, secrets.withoutInLog(tail.text()))));
    restart.ifPresent(tail -> all.add(new Log(Log.RESTART, secrets.withoutInLog(tail.text()))));
    return all;
  }
}
