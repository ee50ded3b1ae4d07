package dev.bluewright.accounts;

import dev.bluewright.accounts.Sessions.Session;
import dev.bluewright.http.Answer;
import dev.bluewright.http.json.JsonBytes;
import dev.bluewright.http.json.RowWriter;
import dev.bluewright.http.shape.Frame;
import dev.bluewright.http.shape.Slot;
import dev.bluewright.store.Row;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes what a person gets who has become known: the person's record and the two tokens. */
final class Welcome {
  private static final int NO_BODY = 204;

  private final People<?> people;
  private final RowWriter writer;
  private final AccessTokens tokens;
  private final Optional<SessionCookies> cookies;

  Welcome(People<?> people, AccessTokens tokens, Optional<SessionCookies> cookies) {
    this.people = people;
    this.writer = new RowWriter(people.entity());
    this.tokens = tokens;
    this.cookies = cookies;
  }

  /** The person's record alone. */
  Answer person(AccountRoute route, Status usual, Row person) {
    var json = new JsonBytes(512);
    if (route.findAnswer().isPresent()) {
      Frame.write(route.findAnswer().get(), new Filler(person, null), json);
    } else {
      writer.write(person, json);
    }
    return secret(route.status(usual), json);
  }

  /** The person and the tokens (RFC 6749, 5.1); without a session the person alone. */
  Answer session(AccountRoute route, Status usual, Row person, @Nullable Session session) {
    var json = new JsonBytes(1024);
    var filler = new Filler(person, session);
    if (route.findAnswer().isPresent()) {
      Frame.write(route.findAnswer().get(), filler, json);
    } else {
      char before = '{';
      for (var name : session == null ? Filler.OF_PERSON : Filler.OF_SESSION) {
        filler.field(name, json.raw(before).string(name).raw(':'));
        before = ',';
      }
      json.raw('}');
    }
    Answer answer = secret(route.status(usual), json);
    return session == null ? answer : begun(answer, session);
  }

  private Answer begun(Answer answer, Session session) {
    return cookies
        .map(
            each ->
                each.begun(
                    answer,
                    tokens.issue(session.personId(), session.generation(), SessionCookies.LIFE)))
        .orElse(answer);
  }

  /** What is answered when sessions end. */
  Answer ended(Answer answer) {
    return cookies.map(each -> each.ended(answer)).orElse(answer);
  }

  /** What is the same whoever asked: a prescribed form, or nothing. */
  Answer said(AccountRoute route, Status usual) {
    Status status = route.status(usual);
    if (route.findAnswer().isEmpty()) {
      return Answer.empty(status);
    }
    var json = new JsonBytes(256);
    Frame.write(route.findAnswer().get(), new Unknown(), json);
    return secret(status.code() == NO_BODY ? Status.OK_200 : status, json);
  }

  /** That it is done, with nothing to show of it. */
  static Answer done(AccountRoute route) {
    return Answer.empty(route.status(Status.NO_CONTENT_204));
  }

  private static Answer secret(Status status, JsonBytes json) {
    return Answer.json(status, json).with(HeaderNames.CACHE_CONTROL, "no-store");
  }

  /** Fills nothing, for nobody is known. */
  private static final class Unknown implements Frame.Filler {
    @Override
    public void fill(Slot slot, JsonBytes json) {
      json.nothing();
    }

    @Override
    public void field(String name, JsonBytes json) {
      json.nothing();
    }

    @Override
    public String one() {
      return "user";
    }

    @Override
    public String many() {
      return "users";
    }
  }

  /** Fills what somebody has who is known, with a session or without one. */
  private final class Filler implements Frame.Filler {
    static final String[] OF_PERSON = {"user"};
    static final String[] OF_SESSION = {
      "user", "accessToken", "refreshToken", "tokenType", "expiresIn"
    };

    private final Row person;
    private final @Nullable Session session;

    Filler(Row person, @Nullable Session session) {
      this.person = person;
      this.session = session;
    }

    @Override
    public void fill(Slot slot, JsonBytes json) {
      switch (slot) {
        case ID -> value(people.entity().id().name(), json);
        case RECORD, ITEM -> writer.write(person, json);
        default -> json.nothing();
      }
    }

    @Override
    public void field(String name, JsonBytes json) {
      switch (name) {
        case "user" -> writer.write(person, json);
        case "accessToken" -> token(json);
        case "refreshToken" -> refreshToken(json);
        case "tokenType" -> json.string("Bearer");
        case "expiresIn" -> json.whole(AccessTokens.LIFE.toSeconds());
        default -> value(name, json);
      }
    }

    private void token(JsonBytes json) {
      if (session == null) {
        json.nothing();
      } else {
        json.string(tokens.issue(session.personId(), session.generation()));
      }
    }

    private void refreshToken(JsonBytes json) {
      if (session == null) {
        json.nothing();
      } else {
        json.string(session.refreshToken());
      }
    }

    private void value(String name, JsonBytes json) {
      var column = people.entity().column(name);
      RowWriter.value(column.type(), person.get(column.index()), json);
    }

    @Override
    public String one() {
      return "user";
    }

    @Override
    public String many() {
      return "users";
    }
  }
}
