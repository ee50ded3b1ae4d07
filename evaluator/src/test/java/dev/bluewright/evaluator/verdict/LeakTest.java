package dev.bluewright.evaluator.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Finds passwords in answers, also where they were kept out of the evidence. */
final class LeakTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"1\",\"password\":\"(secret-1)\"}",
        "{\"pass_word_hash\":\"(secret-1)\"}",
        "{\"hashed_password\" : \"abcd\"}",
        "{\"signingKey\":\"(secret-1)\"}",
        "{\"pwd\":\"abcd\"}",
        "name: ann\npasswordHash: (secret-1)\n",
        "It is $2b$12$abcdefghijklmnopqrstuuABCDEFGHIJKLMNOPQRSTUVWXYZ01234."
      })
  void seesAPassword(String body) {
    assertThat(Leak.PASSWORD.isIn(body)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"password\":\"********\"}",
        "{\"password\":null,\"hash\":\"abc\"}",
        "{\"token\":\"(secret-1)\",\"resetPassword\":\"/reset\"}",
        "password: required\n"
      })
  void seesNoneWhereThereIsNone(String body) {
    assertThat(Leak.PASSWORD.isIn(body)).isFalse();
  }
}
