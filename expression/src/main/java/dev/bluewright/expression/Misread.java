package dev.bluewright.expression;

/** What is wrong with an expression that a person wrote; never leaves this package. */
final class Misread extends RuntimeException {
  private static final long serialVersionUID = 1;

  Misread(String sentence) {
    super(sentence, null, false, false);
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
