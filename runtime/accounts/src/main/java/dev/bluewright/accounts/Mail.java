package dev.bluewright.accounts;

import dev.bluewright.accounts.mail.Postman;
import dev.bluewright.harness.Settings;
import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All that has to do with mails to the people of a system; see docs/adr/0036.
 *
 * <p>Thread safety: one thread opens and closes it; what it gives is safe for use by any.
 */
final class Mail {
  private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);
  private static final long MOST_WAITING = 10_000;

  private final Outbox outbox;
  private final MailTokens tokens;
  private final Optional<Confirmations> confirmations;
  private final Correspondence correspondence;
  private final Settings settings;
  private volatile @Nullable MailLane lane;

  Mail(
      People<?> people,
      AccountRows rows,
      boolean confirm,
      Map<Occasion, MailText> texts,
      Settings settings) {
    this.settings = settings;
    outbox = new Outbox(rows);
    tokens = new MailTokens(people, rows);
    confirmations =
        confirm ? Optional.of(new Confirmations(people, rows, outbox)) : Optional.empty();
    correspondence = new Correspondence(people, rows, tokens, confirmations, texts, settings);
  }

  /** Begins to send, where the environment says how; says what is missing where it does not. */
  void open(MeterRegistry meters) {
    Optional<Postman> postman = Postman.of(settings);
    if (postman.isEmpty()) {
      LOG.warn(
          "SMTP_URL is not set, so no mail can be sent: whatever needs one is answered with 503"
              + " until it is.");
      return;
    }
    LOG.info("Mails go to {}.", postman.get().whereto());
    var made = new MailLane(outbox, correspondence, postman.get());
    made.start(meters);
    lane = made;
  }

  void close() throws InterruptedException {
    MailLane open = lane;
    lane = null;
    if (open != null) {
      open.stop();
    }
  }

  /**
   * Lets through what needs a mail.
   *
   * @throws ProblemException 503, none can be sent, or too many wait
   */
  void require() {
    MailLane open = lane;
    if (open == null) {
      throw new ProblemException(
          Problem.of(503, "This service can send no mail: its SMTP_URL is not set."));
    }
    if (open.waiting() > MOST_WAITING) {
      throw new ProblemException(Problem.of(503, "Too many mails wait; try again later."));
    }
  }

  /** Something was put into the outbox, and is committed. */
  void wake() {
    MailLane open = lane;
    if (open != null) {
      open.wake();
    }
  }

  Outbox outbox() {
    return outbox;
  }

  MailTokens tokens() {
    return tokens;
  }

  /** What is known of confirmed addresses, where they are to be confirmed. */
  Optional<Confirmations> confirmations() {
    return confirmations;
  }
}
