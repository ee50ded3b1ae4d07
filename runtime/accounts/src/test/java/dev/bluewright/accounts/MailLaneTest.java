package dev.bluewright.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.store.Outcome;
import dev.bluewright.store.Row;
import dev.bluewright.store.StoreOperation.Insert;
import dev.bluewright.store.Viewer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MailLaneTest {
  @Test
  void aMailThatCannotBeMadeKeepsNoOtherFromBeingSentAndIsGivenUpInTheEnd(@TempDir Path other) {
    try (var server = new MailServer();
        var ready = ForgottenPasswordTest.with(other, server.url())) {
      String email = ready.registered().email();
      var now = Instant.now();
      put(ready, "nothing known", now, now.minusSeconds(60));
      put(ready, "nothing known", now.minus(Duration.ofHours(13)), now.minusSeconds(60));
      ForgottenPasswordTest.forgot(ready, email);

      assertThat(server.next().to()).isEqualTo(email);
      while (!ready.metrics().contains("bluewright_mail_given_up_total 1")) {
        Thread.onSpinWait();
      }
      while (!ready.metrics().contains("bluewright_mail_waiting 1")) {
        Thread.onSpinWait();
      }
      assertThat(ready.metrics()).contains("bluewright_mail_failed_total 2");
    }
  }

  private static void put(Club club, String occasion, Instant madeAt, Instant dueAt) {
    var row = Row.of((UUID) null, occasion, "nobody@example.org", 0L, madeAt, dueAt);
    var insert = Viewer.SERVICE.call(() -> new Insert(WaitingMail.ENTITY, row, null));
    club.store.accept(insert);
    assertThat(insert.await()).isInstanceOf(Outcome.Inserted.class);
  }
}
