package dev.bluewright.interpreter.resolve.work;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Who;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.resolve.people.AccessRights;
import dev.bluewright.interpreter.resolve.people.Folk;
import java.util.List;
import java.util.Optional;

/**
 * The people who have accounts with a system.
 *
 * @param noun what they are called
 * @param also what they are called besides
 * @param roles what they are told apart by; none where all are alike
 * @param told those of the roles that the text tells of
 * @param managing those of the roles that look after something
 * @param admin the role that may do everything
 * @param usual the role of whoever signs up
 * @param login what the text says that they sign in with
 * @param isAccountKept whether an account is something else that is kept
 * @param folk those of the roles that are only kept as accounts
 */
public record Persons(
    Noun noun,
    List<Noun> also,
    List<Noun> roles,
    List<Noun> told,
    List<Noun> managing,
    Optional<Noun> admin,
    Optional<Noun> usual,
    Optional<Noun> login,
    boolean isAccountKept,
    List<Noun> folk) {

  /** Copies the lists. */
  public Persons {
    also = List.copyOf(also);
    roles = List.copyOf(roles);
    told = List.copyOf(told);
    managing = List.copyOf(managing);
    folk = List.copyOf(folk);
  }

  /** The same people, some of whose roles are only kept as accounts. */
  public Persons withFolk(List<Noun> only) {
    return new Persons(noun, also, roles, told, managing, admin, usual, login, isAccountKept, only);
  }

  /** Whether a noun stands for the people themselves. */
  public boolean isSelf(Noun other, Lexicon lexicon) {
    return other.equals(noun)
        || also.contains(other)
        || other.equals(Noun.of("user"))
        || folk.stream().anyMatch(role -> Folk.isOf(other, role))
        || isAccount(other, lexicon);
  }

  private boolean isAccount(Noun other, Lexicon lexicon) {
    return lexicon.people().isAccount(other) && !(isAccountKept && other.head().equals("account"));
  }

  /** The grant that somebody has for an operation by what the text calls them. */
  public AccessModel grant(Who who, String operation) {
    return switch (who.kind()) {
      case ANYONE ->
          isGuest(who.noun()) && !operation.equals(AccessRights.READ)
              ? grantOf(who.noun())
              : new AccessModel.Anyone();
      case KNOWN -> new AccessModel.Authenticated();
      case OWNER -> new AccessModel.Owner();
      case SOMEONE -> grantOf(who.noun());
    };
  }

  /** Guests who do more than look are among those who sign in. */
  private boolean isGuest(Noun someone) {
    return roles.contains(someone) || isUsual(someone);
  }

  /** The grant of those whom the text calls so. */
  public AccessModel grantOf(Noun someone) {
    return isUsual(someone) || !roles.contains(someone)
        ? new AccessModel.Authenticated()
        : granted(someone);
  }

  /** Whether it is nothing else that people are than that they have accounts. */
  public boolean isUsual(Noun someone) {
    return someone.equals(noun) || also.contains(someone);
  }

  /** Whether it is the role of whoever signs up. */
  public boolean isUsualRole(Noun role) {
    return usual.filter(role::equals).isPresent() || isUsual(role);
  }

  /** What the administrator may. */
  public List<AccessModel> administrator() {
    return admin.map(Persons::granted).stream().toList();
  }

  /** Whether a role may be one that sees and changes other people: no patient is. */
  public boolean looksAfterPeople(AccessModel grant) {
    return managing.stream().map(Persons::granted).anyMatch(grant::equals);
  }

  /** Whether a role is one of those whom the service is for, who look after nothing. */
  public boolean isServed(AccessModel grant, Lexicon lexicon) {
    return roles.stream()
        .filter(lexicon.people()::isPlain)
        .map(Persons::granted)
        .anyMatch(grant::equals);
  }

  /** The roles as values. */
  public List<String> labels() {
    return roles.stream().map(Persons::label).distinct().toList();
  }

  private static AccessModel granted(Noun role) {
    return new AccessModel.Role(label(role));
  }

  /** A role as the blueprint writes it. */
  public static String label(Noun role) {
    return String.join("-", role.words());
  }
}
