package dev.bluewright.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class Argon2Test {
  private static final byte[] SALT = "a salt of 16 byt".getBytes(UTF_8);
  private final Argon2 argon2 = new Argon2(64, 2);

  /** Written by password4j 1.8.4, an implementation of its own. */
  @Test
  void writesWhatOthersWrite() {
    assertThat(argon2.hash(password("correct horse"), SALT).phc())
        .isEqualTo(
            "$argon2id$v=19$m=64,t=2,p=1$YSBzYWx0IG9mIDE2IGJ5dA$AlwIiEWukgNLl9SC6ixbYvvdDqKEAO7Hn8QDfQOUT8M");
  }

  @Test
  void comesToTheSameWhateverWasHashedInItsMemoryBefore() {
    String first = argon2.hash(password("first"), SALT).phc();

    argon2.hash(password("another"), SALT);

    assertThat(argon2.hash(password("first"), SALT).phc()).isEqualTo(first);
  }

  @Test
  void knowsAPasswordByItsHashAlone() {
    PasswordHash kept = PasswordHash.of(argon2.hash(password("mine"), SALT).phc());

    assertThat(argon2.matches(password("mine"), kept)).isTrue();
    assertThat(argon2.matches(password("Mine"), kept)).isFalse();
    assertThat(argon2.matches(password(""), kept)).isFalse();
  }

  @Test
  void knowsHashesThatTookMoreOrLess() {
    PasswordHash less = new Argon2(32, 1).hash(password("mine"), SALT);
    PasswordHash more = new Argon2(256, 3).hash(password("mine"), SALT);

    assertThat(argon2.matches(password("mine"), less)).isTrue();
    assertThat(argon2.matches(password("mine"), more)).isTrue();
    assertThat(argon2.matches(password("yours"), more)).isFalse();
  }

  @Test
  void threadsDoNotShareTheirMemory() {
    String alone = argon2.hash(password("mine"), SALT).phc();

    assertThat(
            IntStream.range(0, 200)
                .parallel()
                .mapToObj(_ -> argon2.hash(password("mine"), SALT).phc())
                .toList())
        .containsOnly(alone);
  }

  @Test
  void refusesATextThatIsNoHash() {
    for (String text : new String[] {"", "secret", "$argon2i$v=19$m=64,t=2,p=1$c2FsdA$aGFzaA"}) {
      assertThatThrownBy(() -> PasswordHash.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static byte[] password(String text) {
    return text.getBytes(UTF_8);
  }
}
