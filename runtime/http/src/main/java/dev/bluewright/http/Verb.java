package dev.bluewright.http;

/** The request methods that a resource may answer to. */
public enum Verb {
  GET,
  HEAD,
  POST,
  PUT,
  PATCH,
  DELETE,
  OPTIONS,
  /** Any other; every resource refuses it. */
  OTHER;

  /** The method of a name; {@link #OTHER} for one that no resource takes. */
  public static Verb of(String method) {
    return switch (method) {
      case "GET" -> GET;
      case "POST" -> POST;
      case "PATCH" -> PATCH;
      case "PUT" -> PUT;
      case "DELETE" -> DELETE;
      case "HEAD" -> HEAD;
      case "OPTIONS" -> OPTIONS;
      default -> OTHER;
    };
  }
}
