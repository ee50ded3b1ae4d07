package dev.bluewright.evaluator.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Finds errors in logs as several kinds of systems write them. */
final class LogErrorsTest {
  @Test
  void findsALineOfSuchALevelWithItsTrace() {
    var log =
        """
        10:00:00 INFO    ready
        10:00:01 SEVERE  cannot write java.io.IOException: full
        \tat shop.Store.write(Store.java:12)
        Caused by: java.lang.IllegalStateException
        \tat shop.Disk.write(Disk.java:3)
        10:00:02 ERROR   again
        """;

    assertThat(errors(log))
        .containsExactly(
            "system.log:2: 10:00:01 SEVERE  cannot write java.io.IOException: full",
            "system.log:6: 10:00:02 ERROR   again");
  }

  @Test
  void findsATraceThatNoLevelAnnounces() {
    var log =
        """
        listening on 3000
        TypeError: Cannot read properties of undefined
            at handle (/srv/app.js:7:11)
        Exception in thread "main" java.lang.StackOverflowError
        \tat shop.Main.main(Main.java:3)
        Traceback (most recent call last):
          File "app.py", line 3, in <module>
        ZeroDivisionError: division by zero
        """;

    assertThat(errors(log))
        .extracting(line -> line.substring(0, "system.log:2".length()))
        .containsExactly("system.log:2", "system.log:4", "system.log:6");
  }

  @Test
  void countsAnErrorAndWhatWasThrownOnce() {
    var log =
        """
        ERROR:app:it broke
        Traceback (most recent call last):
          File "app.py", line 3, in <module>
        ValueError: no
        """;

    assertThat(errors(log)).containsExactly("system.log:1: ERROR:app:it broke");
  }

  @Test
  void readsLevelsInOtherForms() {
    var log =
        """
        {"level":"error","msg":"no such table"}
        {"level":50,"msg":"no such table"}
        time=10:00 level=ERROR msg="no such table"
        [error] 7#7: no such table
        """;

    assertThat(errors(log)).hasSize(4);
  }

  @Test
  void aMessageThatSpeaksOfErrorsIsNone() {
    var log =
        """
        INFO  ERROR is a word
        {"level":"info","msg":"level ERROR begins"}
        WARN  0 errors
        GET /error/severe 404
        """;

    assertThat(errors(log)).isEmpty();
  }

  @Test
  void theJudgesOwnLogTellsOfNone() {
    assertThat(new Log(Log.JUDGE, "ERROR\n").errors()).isEmpty();
  }

  private static List<String> errors(String text) {
    return new Log(Log.SYSTEM, text).errors().stream().map(LogError::shown).toList();
  }
}
