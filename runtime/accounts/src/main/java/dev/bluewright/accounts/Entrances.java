package dev.bluewright.accounts;

import dev.bluewright.accounts.Forms.Creation;
import dev.bluewright.accounts.Forms.Login;
import dev.bluewright.accounts.Forms.NewPassword;
import dev.bluewright.accounts.Forms.Registration;
import dev.bluewright.accounts.Sessions.Session;
import dev.bluewright.http.Answer;
import dev.bluewright.http.Entrance;
import dev.bluewright.http.Refusals;
import dev.bluewright.http.Verb;
import dev.bluewright.http.Visit;
import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.store.EnhancedStore;
import dev.bluewright.store.Mandate;
import dev.bluewright.store.Outcome;
import dev.bluewright.store.Row;
import dev.bluewright.store.Viewer;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The addresses where people become known: register, log in, refresh, log out, see oneself, change
 * the password.
 *
 * <p>Thread safety: safe for use by any thread.
 */
final class Entrances {
  private final People<?> people;
  private final AccountRows rows;
  private final Forms forms;
  private final Passwords passwords;
  private final SigningIn signingIn;
  private final Sessions sessions;
  private final Registering registering;
  private final Welcome welcome;
  private final UnaryOperator<Row> creation;
  private final Optional<Mail> mail;
  private final Optional<MailedEntrances> mailed;
  private final Optional<KeyEntrances> keys;
  private final Optional<InvitationEntrances> invitations;
  private final LeavingEntrances leaving;
  private final Optional<Outsiders> outsiders;

  Entrances(
      People<?> people,
      AccountRows rows,
      Passwords passwords,
      Sessions sessions,
      Registering registering,
      Welcome welcome,
      UnaryOperator<Row> creation,
      Optional<Mail> mail,
      Function<Forms, Optional<KeyEntrances>> keys,
      Function<Forms, Optional<InvitationEntrances>> invitations,
      Optional<Outsiders> outsiders,
      Bearers bearers,
      EnhancedStore store) {
    this.people = people;
    this.rows = rows;
    this.forms = new Forms(people);
    this.passwords = passwords;
    this.signingIn = new SigningIn(people, rows, passwords, mail.flatMap(Mail::confirmations));
    this.sessions = sessions;
    this.registering = registering;
    this.welcome = welcome;
    this.creation = creation;
    this.mail = mail;
    this.keys = keys.apply(forms);
    this.invitations = invitations.apply(forms);
    this.outsiders = outsiders;
    this.leaving =
        new LeavingEntrances(
            people, rows, new Assurance(forms, signingIn, bearers), outsiders, sessions, store);
    this.mailed =
        mail.map(
            each ->
                new MailedEntrances(
                    people, rows, forms, passwords, sessions, signingIn, welcome, each));
  }

  /** The usual ones and those that are prescribed, without those for what nobody can do here. */
  List<Entrance> all(List<AccountRoute> prescribed, List<AccountRoute> more, Set<String> shut) {
    return Stream.of(usual(), more, prescribed)
        .flatMap(List::stream)
        .filter(route -> !shut.contains(route.does()))
        .map(this::entrance)
        .toList();
  }

  private static List<AccountRoute> usual() {
    return List.of(
        AccountRoute.usual(Verb.POST, "register"),
        AccountRoute.usual(Verb.POST, "login"),
        AccountRoute.usual(Verb.POST, "refresh"),
        AccountRoute.usual(Verb.POST, "logout"),
        AccountRoute.usual(Verb.GET, "me"),
        AccountRoute.usual(Verb.PUT, "password"));
  }

  private Entrance entrance(AccountRoute route) {
    BiFunction<AccountRoute, Visit, Answer> handler =
        switch (route.does()) {
          case "register" -> this::register;
          case "login" -> this::logIn;
          case "refresh" -> this::refresh;
          case "logout" -> this::logOut;
          case "me" -> this::me;
          case "password" -> this::changePassword;
          case "forgot" -> mailed(route)::forgot;
          case "reset" -> mailed(route)::reset;
          case "confirm" -> mailed(route)::confirm;
          case "resend" -> mailed(route)::resend;
          case "makeKey" -> keys(route)::make;
          case "keys" -> keys(route)::list;
          case "revokeKey" -> keys(route)::revoke;
          case "invite" -> invitations(route)::make;
          case "invitations" -> invitations(route)::list;
          case "uninvite" -> invitations(route)::revoke;
          case "export" -> leaving::export;
          case "erase" -> leaving::erase;
          default -> this::create;
        };
    return new Entrance(
        route.verb(), route.path(), visit -> answer(visit, asking -> handler.apply(route, asking)));
  }

  private MailedEntrances mailed(AccountRoute route) {
    return mailed.orElseThrow(
        () ->
            new AccountsException(
                "ACC-005", route.path() + " needs mails, which no address of people takes."));
  }

  private KeyEntrances keys(AccountRoute route) {
    return keys.orElseThrow(
        () -> new AccountsException("ACC-005", route.path() + " needs people who have keys."));
  }

  private InvitationEntrances invitations(AccountRoute route) {
    return invitations.orElseThrow(
        () -> new AccountsException("ACC-005", route.path() + " needs people who are of tenants."));
  }

  private static Answer answer(Visit visit, Function<Visit, Answer> handler) {
    try {
      return handler.apply(visit);
    } catch (Attempts.TooMany many) {
      String detail = "Too many attempts; try again in " + many.seconds() + " s.";
      return Answer.problem(Problem.of(429, detail))
          .with(HeaderNames.RETRY_AFTER, Long.toString(many.seconds()));
    } catch (Passwords.Busy busy) {
      return Answer.problem(Problem.of(503, "Too many passwords are checked now; try again."));
    }
  }

  private Answer register(AccountRoute route, Visit visit) {
    Optional<Mail> confirming = mail.filter(each -> each.confirmations().isPresent());
    confirming.ifPresent(Mail::require);
    Registration form = forms.registration(visit.json().get());
    Row person = creation.apply(form.person());
    var made = registering.make(person, passwords.hash(form.password()), form.joining());
    confirming.ifPresent(Mail::wake);
    return welcome.session(route, Status.CREATED_201, made.person(), made.session());
  }

  /** Somebody makes an account for somebody else, who signs in with the password from then on. */
  private Answer create(AccountRoute route, Visit visit) {
    Viewer viewer = visit.viewer();
    if (people.entity().access().reach("create", viewer).none()) {
      throw Refusals.of(new Outcome.Forbidden());
    }
    Creation form = forms.creation(visit.json().get());
    String hash = form.password() == null ? null : passwords.hash(form.password());
    Row person = registering.makeFor(creation.apply(form.person()), hash, viewer);
    return welcome
        .person(route, Status.CREATED_201, person)
        .with(HeaderNames.LOCATION, route.path() + "/" + people.id(person));
  }

  private Answer logIn(AccountRoute route, Visit visit) {
    Login form = forms.login(visit.json().get());
    var known = signingIn.check(form.login(), form.password(), visit.from());
    Object id = people.id(known.person());
    Session session = rows.unit(unit -> sessions.begin(unit, id, known.credential().generation()));
    return welcome.session(route, Status.OK_200, known.person(), session);
  }

  private Answer refresh(AccountRoute route, Visit visit) {
    Session session =
        sessions
            .exchange(forms.refreshToken(visit.json().get()))
            .orElseThrow(() -> unauthorized("The refresh token does not count, or no longer."));
    return welcome.session(route, Status.OK_200, person(session.personId()), session);
  }

  private Answer logOut(AccountRoute route, Visit visit) {
    Object id = himself(visit.viewer());
    if (route.findAnswer().isEmpty()) {
      end(id);
      return welcome.ended(Welcome.done(route));
    }
    Row person = person(id);
    end(id);
    return welcome.ended(welcome.person(route, Status.OK_200, person));
  }

  private void end(Object id) {
    sessions.end(id);
    outsiders.ifPresent(each -> each.end(id));
  }

  private Answer me(AccountRoute route, Visit visit) {
    return welcome.person(route, Status.OK_200, person(shown(visit.viewer())));
  }

  private Answer changePassword(AccountRoute route, Visit visit) {
    Row person = person(himself(visit.viewer()));
    NewPassword form = forms.newPassword(visit.json().get());
    var _ = signingIn.check(person, form.current(), visit.from());
    Session session = sessions.restart(people.id(person), passwords.hash(form.password()));
    return welcome.session(route, Status.OK_200, person, session);
  }

  private Row person(Object id) {
    return rows.find(people.entity(), id)
        .orElseThrow(() -> unauthorized("The account is not there any longer."));
  }

  /** Who asks, whose own record may be shown to that. */
  private Object shown(Viewer viewer) {
    Object id = known(viewer);
    Mandate mandate = viewer.mandate();
    if (mandate != null && !mandate.covers(people.entity(), "read")) {
      throw Refusals.of(new Outcome.Forbidden());
    }
    return id;
  }

  /** Who asks, without anybody in between. */
  static Object himself(Viewer viewer) {
    Object id = known(viewer);
    if (viewer.mandate() != null) {
      throw new ProblemException(Problem.of(403, "A key cannot do this; sign in."));
    }
    return id;
  }

  private static Object known(Viewer viewer) {
    Object id = viewer.id();
    if (id == null) {
      throw unauthorized("Sign in first.");
    }
    return id;
  }

  private static ProblemException unauthorized(String detail) {
    return new ProblemException(Problem.of(401, detail));
  }
}
