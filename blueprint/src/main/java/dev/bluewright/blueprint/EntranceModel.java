package dev.bluewright.blueprint;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * An address that a description prescribes for what people do with their accounts, beside that
 * below {@code /auth}.
 *
 * @param method GET, POST, PUT, PATCH or DELETE
 * @param path from the first slash on, without variables
 * @param does one of {@link #ALL}
 * @param status status of the answer where it is another than that below {@code /auth}
 * @param answer form of the answer where it is another than that below {@code /auth}
 */
public record EntranceModel(
    String method, String path, String does, Optional<Integer> status, Optional<JsonFrame> answer) {

  /** What people do with their accounts. */
  public static final List<String> ALL =
      List.of(
          "register",
          "login",
          "refresh",
          "logout",
          "me",
          "password",
          "forgot",
          "reset",
          "confirm",
          "resend");

  /** What people do by mail; whoever does it is not known. */
  public static final List<String> MAILED = List.of("forgot", "reset", "confirm", "resend");

  /** What an answer to who signs in may hold, beside the values of the person. */
  public static final List<String> SLOTS =
      List.of("user", "id", "accessToken", "refreshToken", "tokenType", "expiresIn");

  public EntranceModel {
    requireNonNull(method, "method");
    requireNonNull(path, "path");
    requireNonNull(does, "does");
    requireNonNull(status, "status");
    requireNonNull(answer, "answer");
  }

  /** The address of something, which is answered as below {@code /auth}. */
  public static EntranceModel of(String method, String path, String does) {
    return new EntranceModel(method, path, does, Optional.empty(), Optional.empty());
  }

  /** The same address, answered in a form. */
  public EntranceModel answering(JsonFrame form) {
    return new EntranceModel(method, path, does, status, Optional.of(form));
  }

  /** The same address, answered with a status. */
  public EntranceModel answering(int other) {
    return new EntranceModel(method, path, does, Optional.of(other), answer);
  }

  /** Where people do something unless a description prescribes another address. */
  public static String usualPath(String does) {
    var below =
        switch (does) {
          case "forgot", "reset" -> "password/" + does;
          case "resend" -> "confirm/" + does;
          default -> does;
        };
    return "/" + AccountsModel.PATH + "/" + below;
  }

  /** The method and the path, by which it is named. */
  public String name() {
    return method + " " + path;
  }
}
