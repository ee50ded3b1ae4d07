package dev.bluewright.accounts;

import dev.bluewright.accounts.Sessions.Session;
import dev.bluewright.http.Answer;
import dev.bluewright.http.json.JsonBytes;
import dev.bluewright.http.json.RowWriter;
import dev.bluewright.store.Row;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;

/** Writes what a person gets who has become known: the person's record and the two tokens. */
final class Welcome {
  private final RowWriter people;
  private final AccessTokens tokens;
  private final Face face;

  Welcome(People<?> people, AccessTokens tokens, Face face) {
    this.face = face;
    this.people = new RowWriter(people.entity());
    this.tokens = tokens;
  }

  /** The person's record alone. */
  Answer person(Row person) {
    return Answer.json(Status.OK_200, people.document(person))
        .with(HeaderNames.CACHE_CONTROL, "no-store");
  }

  /** The person and the tokens (RFC 6749, 5.1). */
  Answer session(Status status, Row person, Session session) {
    var json = new JsonBytes(1024);
    json.raw('{').string(face.name("user")).raw(':');
    people.write(person, json);
    member(json, "accessToken", tokens.issue(session.personId(), session.generation()));
    member(json, "refreshToken", session.refreshToken());
    member(json, "tokenType", "Bearer");
    json.raw(',')
        .string(face.name("expiresIn"))
        .raw(':')
        .whole(AccessTokens.LIFE.toSeconds())
        .raw('}');
    return Answer.json(status, json).with(HeaderNames.CACHE_CONTROL, "no-store");
  }

  private void member(JsonBytes json, String name, String value) {
    json.raw(',').string(face.name(name)).raw(':').string(value);
  }
}
