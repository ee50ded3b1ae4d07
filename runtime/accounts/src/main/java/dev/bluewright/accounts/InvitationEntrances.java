package dev.bluewright.accounts;

import dev.bluewright.http.Answer;
import dev.bluewright.http.Refusals;
import dev.bluewright.http.Visit;
import dev.bluewright.http.json.JsonBytes;
import dev.bluewright.http.json.RowWriter;
import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.store.ColumnType;
import dev.bluewright.store.Outcome;
import dev.bluewright.store.Viewer;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The addresses at which those who may create people invite others to their tenant, see who has
 * been invited, and take it back. Programs with keys cannot.
 *
 * <p>Thread safety: safe for use by any thread.
 */
final class InvitationEntrances {
  private final People<?> people;
  private final AccountRows rows;
  private final Forms forms;
  private final Tenancy tenancy;

  InvitationEntrances(People<?> people, AccountRows rows, Forms forms, Tenancy tenancy) {
    this.people = people;
    this.rows = rows;
    this.forms = forms;
    this.tenancy = tenancy;
  }

  Answer make(AccountRoute route, Visit visit) {
    Viewer viewer = inviting(visit);
    String role = forms.invitation(visit.json().get());
    if (role != null && !people.mayGive(viewer, role)) {
      throw Refusals.of(new Outcome.Forbidden());
    }
    var made = tenancy.invite(rows, tenant(viewer), role);
    var json = new JsonBytes(512);
    write(made.invitation(), made.token(), json);
    return secret(route.status(Status.CREATED_201), json)
        .with(HeaderNames.LOCATION, route.path() + "/" + made.invitation().id());
  }

  Answer list(AccountRoute route, Visit visit) {
    List<Invitation> all = tenancy.list(rows, tenant(inviting(visit)));
    var json = new JsonBytes(1024).raw('[');
    for (int at = 0; at < all.size(); at++) {
      write(all.get(at), null, at == 0 ? json : json.raw(','));
    }
    return secret(route.status(Status.OK_200), json.raw(']'));
  }

  Answer revoke(AccountRoute route, Visit visit) {
    if (!tenancy.revoke(rows, tenant(inviting(visit)), visit.last())) {
      throw new ProblemException(Problem.of(404, "There is no such invitation."));
    }
    return Answer.empty(route.status(Status.NO_CONTENT_204));
  }

  /** Whoever may create people may invite them. */
  private Viewer inviting(Visit visit) {
    var _ = Entrances.himself(visit.viewer());
    if (people.entity().access().reach("create", visit.viewer()).none()) {
      throw Refusals.of(new Outcome.Forbidden());
    }
    return visit.viewer();
  }

  private static Object tenant(Viewer viewer) {
    return Objects.requireNonNull(viewer.tenant());
  }

  private static Answer secret(Status status, JsonBytes json) {
    return Answer.json(status, json).with(HeaderNames.CACHE_CONTROL, "no-store");
  }

  private static void write(Invitation invitation, @Nullable String token, JsonBytes json) {
    json.raw('{').string("id").raw(':').string(invitation.id().toString());
    if (invitation.role() != null) {
      json.raw(',').string("role").raw(':').string(invitation.role());
    }
    RowWriter.value(
        new ColumnType.DateTime(),
        invitation.expiresAt(),
        json.raw(',').string("expiresAt").raw(':'));
    if (token != null) {
      json.raw(',').string("token").raw(':').string(token);
    }
    json.raw('}');
  }
}
