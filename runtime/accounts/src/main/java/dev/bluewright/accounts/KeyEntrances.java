package dev.bluewright.accounts;

import dev.bluewright.http.Answer;
import dev.bluewright.http.Visit;
import dev.bluewright.http.json.JsonBytes;
import dev.bluewright.http.json.RowWriter;
import dev.bluewright.http.problem.FieldError;
import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.store.ColumnType;
import dev.bluewright.store.EnhancedStore;
import dev.bluewright.store.Mandate;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The addresses at which people make keys for programs, see and revoke them. Programs themselves
 * cannot.
 *
 * <p>Thread safety: safe for use by any thread.
 */
final class KeyEntrances {
  private final ApiKeys keys;
  private final Forms forms;
  private final EnhancedStore store;

  KeyEntrances(ApiKeys keys, Forms forms, EnhancedStore store) {
    this.keys = keys;
    this.forms = forms;
    this.store = store;
  }

  Answer make(AccountRoute route, Visit visit) {
    Object person = Entrances.himself(visit.viewer());
    Forms.NewKey form = forms.key(visit.json().get());
    requireScopes(form.scopes());
    Instant expiresAt = form.expiresAt();
    if (expiresAt != null && expiresAt.isBefore(Instant.now())) {
      throw invalid("expiresAt", "range", "The key would have ended already.");
    }
    var made = keys.make(person, form);
    var json = new JsonBytes(512);
    write(made.key(), made.secret(), json);
    return secret(route.status(Status.CREATED_201), json)
        .with(HeaderNames.LOCATION, route.path() + "/" + made.key().id());
  }

  Answer list(AccountRoute route, Visit visit) {
    var json = new JsonBytes(1024).raw('[');
    List<ApiKey> all = keys.list(Entrances.himself(visit.viewer()));
    for (int at = 0; at < all.size(); at++) {
      write(all.get(at), null, at == 0 ? json : json.raw(','));
    }
    return secret(route.status(Status.OK_200), json.raw(']'));
  }

  Answer revoke(AccountRoute route, Visit visit) {
    if (!keys.revoke(Entrances.himself(visit.viewer()), visit.last())) {
      throw new ProblemException(Problem.of(404, "There is no such key of yours."));
    }
    return Answer.empty(route.status(Status.NO_CONTENT_204));
  }

  private void requireScopes(String scopes) {
    for (String scope : scopes.split(" ", -1)) {
      if (!Mandate.isScope(scope, store.entities())) {
        throw invalid(
            "scopes", "enum", scope + " is no scope; read, write and Entity:operation are.");
      }
    }
  }

  private static ProblemException invalid(String field, String code, String message) {
    return new ProblemException(Problem.invalid(List.of(new FieldError(field, code, message))));
  }

  private static Answer secret(Status status, JsonBytes json) {
    return Answer.json(status, json).with(HeaderNames.CACHE_CONTROL, "no-store");
  }

  private static void write(ApiKey key, @Nullable String secret, JsonBytes json) {
    member(json.raw('{'), "id", key.id().toString());
    member(json.raw(','), "name", key.name());
    member(json.raw(','), "prefix", key.prefix());
    member(json.raw(','), "scopes", key.scopes());
    moment(json.raw(','), "createdAt", key.madeAt());
    moment(json.raw(','), "expiresAt", key.expiresAt());
    moment(json.raw(','), "lastUsedAt", key.usedAt());
    if (secret != null) {
      member(json.raw(','), "key", secret);
    }
    json.raw('}');
  }

  private static void member(JsonBytes json, String name, String value) {
    json.string(name).raw(':').string(value);
  }

  private static void moment(JsonBytes json, String name, @Nullable Instant value) {
    RowWriter.value(new ColumnType.DateTime(), value, json.string(name).raw(':'));
  }
}
