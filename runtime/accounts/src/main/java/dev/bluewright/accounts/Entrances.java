package dev.bluewright.accounts;

import dev.bluewright.accounts.Forms.Login;
import dev.bluewright.accounts.Forms.NewPassword;
import dev.bluewright.accounts.Forms.Registration;
import dev.bluewright.accounts.Sessions.Session;
import dev.bluewright.http.Answer;
import dev.bluewright.http.Entrance;
import dev.bluewright.http.Verb;
import dev.bluewright.http.Visit;
import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.store.Row;
import dev.bluewright.store.Viewer;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

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

  Entrances(
      People<?> people,
      AccountRows rows,
      Passwords passwords,
      Sessions sessions,
      Registering registering,
      Welcome welcome,
      UnaryOperator<Row> creation) {
    this.people = people;
    this.rows = rows;
    this.forms = new Forms(people);
    this.passwords = passwords;
    this.signingIn = new SigningIn(people, rows, passwords);
    this.sessions = sessions;
    this.registering = registering;
    this.welcome = welcome;
    this.creation = creation;
  }

  /** All of them; without a way to register where that is closed. */
  List<Entrance> all(Face face, boolean registrationOpen) {
    List<Entrance> all = new ArrayList<>();
    if (registrationOpen) {
      all.add(entrance(Verb.POST, face.path("register"), this::register));
    }
    all.add(entrance(Verb.POST, face.path("login"), this::logIn));
    all.add(entrance(Verb.POST, face.path("refresh"), this::refresh));
    all.add(entrance(Verb.POST, face.path("logout"), this::logOut));
    all.add(entrance(Verb.GET, face.path("me"), this::me));
    all.add(entrance(Verb.PUT, face.path("password"), this::changePassword));
    return all;
  }

  private static Entrance entrance(Verb verb, String path, Function<Visit, Answer> handler) {
    return new Entrance(verb, path, visit -> answer(visit, handler));
  }

  private static Answer answer(Visit visit, Function<Visit, Answer> handler) {
    try {
      return handler.apply(visit);
    } catch (SigningIn.TooMany many) {
      String detail = "Too many failed attempts; try again in " + many.seconds() + " s.";
      return Answer.problem(Problem.of(429, detail))
          .with(HeaderNames.RETRY_AFTER, Long.toString(many.seconds()));
    } catch (Passwords.Busy busy) {
      return Answer.problem(Problem.of(503, "Too many people sign in now; try again."));
    }
  }

  private Answer register(Visit visit) {
    Registration form = forms.registration(visit.json().get());
    Row person = creation.apply(form.person());
    var made = registering.make(person, passwords.hash(form.password()));
    return welcome.session(Status.CREATED_201, made.person(), made.session());
  }

  private Answer logIn(Visit visit) {
    Login form = forms.login(visit.json().get());
    var known = signingIn.check(form.login(), form.password(), visit.from());
    Object id = people.id(known.person());
    Session session = rows.unit(unit -> sessions.begin(unit, id, known.credential().generation()));
    return welcome.session(Status.OK_200, known.person(), session);
  }

  private Answer refresh(Visit visit) {
    Session session =
        sessions
            .exchange(forms.refreshToken(visit.json().get()))
            .orElseThrow(() -> unauthorized("The refresh token does not count, or no longer."));
    return welcome.session(Status.OK_200, person(session.personId()), session);
  }

  private Answer logOut(Visit visit) {
    sessions.end(known(visit.viewer()));
    return Answer.empty(Status.NO_CONTENT_204);
  }

  private Answer me(Visit visit) {
    return welcome.person(person(known(visit.viewer())));
  }

  private Answer changePassword(Visit visit) {
    Row person = person(known(visit.viewer()));
    NewPassword form = forms.newPassword(visit.json().get());
    var _ = signingIn.check(person, form.current(), visit.from());
    Session session = sessions.restart(people.id(person), passwords.hash(form.password()));
    return welcome.session(Status.OK_200, person, session);
  }

  private Row person(Object id) {
    return rows.find(people.entity(), id)
        .orElseThrow(() -> unauthorized("The account is not there any longer."));
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
