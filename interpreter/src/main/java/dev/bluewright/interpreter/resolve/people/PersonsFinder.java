package dev.bluewright.interpreter.resolve.people;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.AccountDeed;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.fact.Who;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.lexicon.People;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.resolve.work.Persons;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds whether a text asks for accounts, and who has them. */
public final class PersonsFinder {
  /** Who is called so has no other role. */
  private static final Set<String> ORDINARY =
      Set.of("regular", "normal", "standard", "basic", "ordinary");

  private static final Noun USER = Noun.of("user");
  private static final Noun ADMIN = Who.ADMIN;
  private static final Set<Noun> LOGINS = Set.of(Noun.of("username"), Noun.of("email"));
  private static final Set<String> MONEY =
      Set.of("balance", "currency", "account number", "number", "amount", "iban", "account type");

  private final People words;
  private final Set<Noun> signing = new LinkedHashSet<>();
  private final Set<Noun> named = new LinkedHashSet<>();
  private final Set<Noun> doing = new LinkedHashSet<>();
  private final Set<Noun> havingOwn = new LinkedHashSet<>();
  private boolean speaksOfUsers;
  private boolean isAccountKept;
  private boolean isRoleHeld;
  private final Set<Noun> logins = new LinkedHashSet<>();
  private final Set<Noun> usual = new LinkedHashSet<>();

  private PersonsFinder(Lexicon lexicon) {
    this.words = lexicon.people();
  }

  /** Who has accounts; none where nothing asks for any. */
  public static Optional<Persons> find(List<Heard> heard, Lexicon lexicon) {
    var finder = new PersonsFinder(lexicon);
    heard.forEach(each -> each.facts().forEach(fact -> finder.collect(fact, each)));
    return new AccountsWanted(heard, lexicon).isTrue()
        ? Optional.of(Folk.settled(heard, finder.persons(), lexicon))
        : Optional.empty();
  }

  private void collect(Fact fact, Heard each) {
    switch (fact) {
      case AccessFact.AccountAsked(var people, var deed, _) ->
          people.ifPresent(noun -> asks(noun, deed));
      case AccessFact.RolesNamed(var roles, _) -> named.addAll(roles);
      case AccessFact.Allowed(var who, _, var scope, _) -> {
        if (who.noun().equals(ADMIN) || Scoped.facts(each, scope).findAny().isPresent()) {
          does(who, Scoped.facts(each, scope).anyMatch(PersonsFinder::isMaking));
        }
        if (each.all(AccessFact.Own.class)
            .anyMatch(own -> own.whose() != AccessFact.Whose.THEIRS)) {
          havingOwn.add(who.noun());
        }
      }
      case Fact.ActorNamed(var noun, _) -> speaksOfUsers |= noun.equals(USER);
      case Fact.FieldOf(var owner, var field, _, _) -> {
        field(owner, field);
        login(field, each);
      }
      case Fact _ -> {}
    }
  }

  private void asks(Noun people, AccountDeed deed) {
    switch (deed) {
      case GIVE_ROLE, INVITE -> {}
      case TENANTS -> isRoleHeld = true; // whoever founds one has the administrator's
      case USUAL_ROLE -> usual.add(people);
      default -> signs(people);
    }
  }

  private void signs(Noun noun) {
    if (noun.equals(USER)) {
      speaksOfUsers = true;
    } else if (isSomeone(noun)) {
      signing.add(noun);
    }
  }

  /** Whoever signs up is somebody, whatever they are called. */
  private boolean isSomeone(Noun noun) {
    return !words.isAccount(noun)
        && words
            .endOf(noun.text())
            .filter(found -> found.who().kind() != Who.Kind.SOMEONE)
            .isEmpty();
  }

  private static boolean isMaking(Fact deed) {
    return deed instanceof Fact.Transition
        || (deed instanceof Fact.OperationOn(var operation, _, _, _)
            && operation != Operation.LIST
            && operation != Operation.READ);
  }

  /** Guests who book rooms are those whom a hotel is for; those who only look may be anyone. */
  private void does(Who who, boolean makes) {
    switch (who.kind()) {
      case SOMEONE -> {
        if (!words.isSecond(who.noun())) {
          doing.add(who.noun());
        }
      }
      case KNOWN -> speaksOfUsers |= who.noun().head().equals("user");
      case ANYONE -> {
        if (makes && words.isPlain(who.noun())) {
          doing.add(who.noun());
        }
      }
      case OWNER -> {}
    }
  }

  private void field(Optional<Noun> owner, Noun field) {
    speaksOfUsers |= owner.filter(USER::equals).isPresent();
    isRoleHeld |= PeopleFacts.isRole(field) && owner.filter(this::isUsual).isPresent();
    isAccountKept |=
        owner.filter(noun -> noun.head().equals("account")).isPresent()
            && MONEY.contains(field.text());
  }

  /** "Log in with a username": the one value that is named where somebody signs in. */
  private void login(Noun field, Heard each) {
    var signsIn =
        each.facts().stream()
            .anyMatch(
                fact ->
                    fact instanceof AccessFact.AccountAsked(_, var deed, _)
                        && deed == AccountDeed.SIGN_IN);
    if (signsIn && LOGINS.contains(field)) {
      logins.add(field);
    }
  }

  private Optional<Noun> login() {
    return logins.size() == 1 ? logins.stream().findFirst() : Optional.empty();
  }

  private boolean isUsual(Noun owner) {
    return words.isPlain(owner) || words.isAccount(owner);
  }

  private Persons persons() {
    var all = new LinkedHashSet<>(signing);
    all.addAll(doing);
    all.removeAll(named);
    var plain = all.stream().filter(this::isPlain).toList();
    var others = all.stream().filter(each -> !isPlain(each)).toList();
    var alike = isOneKind(plain) && named.stream().noneMatch(this::isPlain);
    var roles = new ArrayList<>(named);
    others.stream().filter(each -> !roles.contains(each)).forEach(roles::add);
    if (!alike) {
      plain.forEach(roles::add);
    }
    var noun = alike && !speaksOfUsers && isAlone(roles) ? plain.getFirst() : USER;
    var also = alike ? plain : List.<Noun>of();
    return withRoles(noun, also, roles);
  }

  /** "Hut keeper", of which only the last word is known. */
  private static boolean isLess(People.Found found, Noun noun) {
    return found.words() < noun.words().size();
  }

  private boolean isPlain(Noun noun) {
    var found = words.endOf(noun.text());
    var isKnown = words.isNamed(noun.text()) || found.filter(f -> isLess(f, noun)).isPresent();
    return isKnown
        ? words.isPlain(found.orElseThrow().who().noun())
        : !speaksOfUsers || signing.contains(noun);
  }

  /** Whether a service is for people of one kind: those who sign in, or the only ones. */
  private boolean isOneKind(List<Noun> plain) {
    return plain.size() == 1
        || (!plain.isEmpty() && signing.stream().filter(this::isPlain).count() == 1);
  }

  /** Whether nobody else has an account beside an administrator. */
  private static boolean isAlone(List<Noun> roles) {
    return roles.stream().allMatch(ADMIN::equals);
  }

  /** The role that the text gives to whoever signs up. */
  private Optional<Noun> told(List<Noun> roles) {
    return usual.size() == 1
        ? usual.stream().filter(roles::contains).findFirst()
        : roles.stream().filter(role -> ORDINARY.contains(role.words().getFirst())).findFirst();
  }

  private Persons withRoles(Noun noun, List<Noun> also, List<Noun> told) {
    var roles = new ArrayList<>(told);
    if (roles.isEmpty() && !isRoleHeld) {
      return new Persons(
          noun,
          also,
          roles,
          told,
          List.of(),
          Optional.empty(),
          Optional.empty(),
          login(),
          isAccountKept,
          List.of());
    }
    var usual = told(roles).or(() -> also.stream().findFirst()).or(() -> sole(roles)).orElse(noun);
    if (!roles.contains(usual)) {
      roles.addFirst(usual);
    }
    var admin = admin(roles, usual);
    if (!roles.contains(admin)) {
      roles.add(admin);
    }
    return new Persons(
        noun,
        also,
        roles,
        told,
        roles.stream().filter(words::isManaging).toList(),
        Optional.of(admin),
        Optional.of(usual),
        login(),
        isAccountKept,
        List.of());
  }

  /** The one of the roles that a service is for. */
  private Optional<Noun> sole(List<Noun> roles) {
    var plain = roles.stream().filter(this::isPlain).toList();
    return Stream.of(
            plain.stream().filter(signing::contains).toList(),
            plain.stream().filter(named::contains).toList(),
            plain)
        .filter(each -> !each.isEmpty())
        .findFirst()
        .filter(each -> each.size() == 1)
        .map(List::getFirst);
  }

  private Noun admin(List<Noun> roles, Noun usual) {
    return roles.contains(ADMIN) ? ADMIN : sole(roles, usual).orElse(ADMIN);
  }

  /** A librarian beside readers: whoever looks after all, and not after their own alone. */
  private Optional<Noun> sole(List<Noun> roles, Noun usual) {
    var others = roles.stream().filter(each -> !each.equals(usual)).toList();
    return others.size() == 1
            && words.isManaging(others.getFirst())
            && !havingOwn.contains(others.getFirst())
        ? Optional.of(others.getFirst())
        : Optional.empty();
  }
}
