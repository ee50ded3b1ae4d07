package dev.bluewright.http;

/** A fault in how an HTTP face is described or set up; the message starts with a code, HTP-nnn. */
public final class HttpException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Makes one with a code and a sentence. */
  public HttpException(String code, String message) {
    super(code + ": " + message);
  }
}
