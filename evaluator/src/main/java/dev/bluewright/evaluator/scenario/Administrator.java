package dev.bluewright.evaluator.scenario;

/**
 * An account that was given to the evaluation. Its password is kept out of the evidence.
 *
 * @param login what it signs in with
 * @param password its password
 */
public record Administrator(String login, String password) {
  @Override
  public String toString() {
    return "Administrator[" + login + "]";
  }
}
