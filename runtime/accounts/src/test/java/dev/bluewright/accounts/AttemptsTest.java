package dev.bluewright.accounts;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

final class AttemptsTest {
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();
  private static final int MORE_THAN_ARE_FREE = 300;

  private final Attempts attempts = new Attempts();

  @Test
  void anAttemptWithoutRoomIsTakenBack() {
    for (int at = 0; at < MORE_THAN_ARE_FREE; at++) {
      attempts.admit("ada", HERE);
      assertThatThrownBy(() -> attempts.unlessBusy("ada", HERE, AttemptsTest::noRoom))
          .isInstanceOf(Passwords.Busy.class);
      attempts.admit(HERE);
      assertThatThrownBy(() -> attempts.unlessBusy(HERE, AttemptsTest::noRoom))
          .isInstanceOf(Passwords.Busy.class);
    }

    assertThatCode(() -> attempts.admit("ada", HERE)).doesNotThrowAnyException();
  }

  private static String noRoom() {
    throw new Passwords.Busy(new RejectedExecutionException());
  }
}
