package dev.bluewright.blueprint;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What is done with accounts by mail.
 *
 * @param reset whether people replace a forgotten password so
 * @param confirm whether who signs up confirms the address before the first login
 * @param address the field of people that mails reach them at; the login, or else their only field
 *     of type email, where it is not named
 * @param texts what mails say where that is not the runtime's own
 */
public record MailModel(
    boolean reset, boolean confirm, Optional<String> address, List<Text> texts) {
  /** No mails at all. */
  public static final MailModel NONE = new MailModel(false, false, Optional.empty(), List.of());

  /** What mails are sent for. */
  public static final List<String> OCCASIONS = List.of("reset", "confirm", "replaced");

  /** What stands for the token in a text. */
  public static final String LINK = "{link}";

  /**
   * What a mail says.
   *
   * @param occasion one of {@link #OCCASIONS}
   */
  public record Text(String occasion, String subject, String text) {
    public Text {
      requireNonNull(occasion, "occasion");
      requireNonNull(subject, "subject");
      requireNonNull(text, "text");
    }
  }

  public MailModel {
    requireNonNull(address, "address");
    texts = List.copyOf(texts);
  }

  /** Whether any are sent. */
  public boolean any() {
    return reset || confirm;
  }

  /** Whether a mail is sent on an occasion. */
  public boolean sends(String occasion) {
    return occasion.equals("confirm") ? confirm : reset;
  }

  /** The field of people that mails reach them at; empty where none is fit to be taken. */
  public Optional<String> findAddress(EntityModel people, String login) {
    if (address.isPresent()) {
      return address;
    }
    var fit =
        people.fields().stream()
            .filter(field -> field.type() instanceof FieldType.Email)
            .map(FieldModel::name)
            .toList();
    return fit.contains(login)
        ? Optional.of(login)
        : Optional.of(fit).filter(all -> all.size() == 1).map(List::getFirst);
  }
}
