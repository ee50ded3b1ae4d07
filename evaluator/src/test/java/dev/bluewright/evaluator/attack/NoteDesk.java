package dev.bluewright.evaluator.attack;

import dev.bluewright.evaluator.attack.NoteAccounts.Account;
import dev.bluewright.evaluator.attack.NoteServer.Ask;
import dev.bluewright.evaluator.attack.NoteServer.Reply;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The notes, the remarks on them, and the rooms. Thread safety: safe. */
final class NoteDesk {
  private static final Pattern SLEEP = Pattern.compile("pg_sleep\\((\\d)\\)");
  private static final Map<String, Set<String>> MEMBERS =
      Map.of(
          "notes", Set.of("title", "body", "picture", "pinned"),
          "remarks", Set.of("title", "noteId"),
          "rooms", Set.of("title"));
  private static final int PAGE = 50;

  /** Something of the service broke. */
  static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final Set<Hole> holes;
  private final NoteAccounts accounts;
  private final NoteServer.Quirk quirk;
  private final Map<String, ObjectNode> rows = new ConcurrentSkipListMap<>();

  NoteDesk(Set<Hole> holes, NoteAccounts accounts, NoteServer.Quirk quirk) {
    this.quirk = quirk;
    this.holes = holes;
    this.accounts = accounts;
  }

  private boolean has(Hole hole) {
    return holes.contains(hole);
  }

  static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  Reply answer(Ask ask) {
    var steps = ask.steps();
    var kind = steps[1];
    var who = accounts.who(ask.token());
    if (who.isEmpty()
        && !(kind.equals("rooms")
            && ask.method().equals("GET")
            && has(Hole.SHOWS_ROOMS_TO_ANYONE))) {
      return NoteAccounts.nobody();
    }
    var account = who.orElse(new Account("", "", "", "user"));
    if (steps.length == 2) {
      return ask.method().equals("GET") ? list(ask, kind, account) : create(ask, kind, account);
    }
    return steps.length <= 4 ? one(ask, steps, kind, account) : missing();
  }

  private static Reply missing() {
    return Reply.problem(404, "There is no such thing.");
  }

  private Reply create(Ask ask, String kind, Account account) {
    if (!ask.method().equals("POST")) {
      return Reply.problem(405, "That is not done here.");
    }
    if (kind.equals("rooms") && !account.role().equals("admin") && !has(Hole.LETS_ALL_MAKE_ROOMS)) {
      return Reply.problem(403, "Rooms are made by administrators.");
    }
    var refused = refused(ask.body(), MEMBERS.getOrDefault(kind, Set.of()));
    if (refused != null) {
      return refused;
    }
    var note = rows.get(ask.body().path("noteId").asString(""));
    if (kind.equals("remarks")
        && (note == null || !(owns(note, account) || has(Hole.HANGS_ON_ANY)))) {
      return Reply.problem(422, "There is no such note.");
    }
    return new Reply(201, kept(ask.body(), kind, account));
  }

  private @Nullable Reply refused(ObjectNode body, Set<String> members) {
    var title = body.path("title");
    if (!title.isString() || title.asString().isBlank() || title.asString().length() > 200) {
      if (title.isNumber() && has(Hole.BREAKS_ON_NUMBERS)) {
        throw new Broken();
      }
      return Reply.problem(400, "It needs a title.");
    }
    for (var name : body.propertyNames()) {
      var isText = body.path(name).isString() && body.path(name).asString().length() <= 5_000;
      if (!(isTaken(name) || members.contains(name)) || !fits(name, body, isText)) {
        return Reply.problem(400, "That is no value of it.");
      }
    }
    if (has(Hole.FETCHES_PICTURES) && body.path("picture").asString("").startsWith("http://127")) {
      fetch(body.path("picture").asString());
    }
    return null;
  }

  private static boolean fits(String name, ObjectNode body, boolean isText) {
    return name.equals("pinned") ? body.path(name).isBoolean() : isText || name.equals("padding");
  }

  private boolean isTaken(String name) {
    return (name.equals("ownerId") && has(Hole.TAKES_AN_OWNER))
        || (name.equals("id") && has(Hole.TAKES_AN_ID))
        || (name.equals("createdAt") && has(Hole.TAKES_READ_ONLY_VALUES))
        || (name.equals("padding") && has(Hole.TAKES_ANY_SIZE));
  }

  private static void fetch(String url) {
    try (var stream = URI.create(url).toURL().openStream()) {
      stream.readAllBytes();
    } catch (IOException | IllegalArgumentException e) {
      return;
    }
  }

  private ObjectNode kept(ObjectNode body, String kind, Account account) {
    var row =
        NoteServer.JSON
            .createObjectNode()
            .put("id", quirk.id(kind))
            .put("ownerId", account.id())
            .put("createdAt", "2026-01-02T03:04:05Z");
    if (kind.equals("notes")) {
      row.put("pinned", false);
    }
    row.setAll(body);
    row.remove("padding");
    if (has(Hole.EVALUATES_TEXT)) {
      row.put("title", row.path("title").asString().replace("{{7*191}}", "1337"));
    }
    if (has(Hole.SHOWS_MORE_THAN_DOCUMENTED)) {
      row.put("shelf", 7);
    }
    row.put("kind", kind);
    rows.put(row.path("id").asString(), row);
    return shown(row);
  }

  private static ObjectNode shown(ObjectNode row) {
    var copy = row.deepCopy();
    copy.remove("kind");
    return copy;
  }

  private static boolean owns(ObjectNode row, Account account) {
    return row.path("ownerId").asString("").equals(account.id());
  }

  private Reply list(Ask ask, String kind, Account account) {
    var title = ask.query().get("title");
    var words = ask.query().get("q");
    var given = Stream.of(title, words).filter(each -> each != null).findFirst().orElse("");
    if (given.contains("'") && has(Hole.PASTES_SQL)) {
      return Reply.problem(400, "unterminated quoted string at or near \"'\"");
    }
    var sleep = SLEEP.matcher(given);
    if (sleep.find() && kind.equals("notes") && has(Hole.OBEYS_SLEEP)) {
      sleep(1_000 * Long.parseLong(sleep.group(1)));
    }
    var isAll =
        (given.endsWith("' OR '1'='1") && has(Hole.OBEYS_CONDITIONS))
            || (ask.query().containsKey("title[$ne]") && has(Hole.OBEYS_OPERATORS));
    var operator =
        has(Hole.OBEYS_OPERATORS) ? ask.query().getOrDefault("title[$eq]", title) : title;
    var mayAll =
        kind.equals("rooms")
            || (title != null && has(Hole.FILTERS_ANY))
            || (words != null && has(Hole.SEARCHES_ANY))
            || (title == null && words == null && has(Hole.LISTS_ANY));
    var found =
        rows.values().stream()
            .filter(row -> row.path("kind").asString("").equals(kind))
            .filter(
                row -> isAll || operator == null || row.path("title").asString("").equals(operator))
            .filter(row -> isAll || words == null || row.path("title").asString("").contains(words))
            .toList();
    var own = found.stream().filter(row -> mayAll || owns(row, account)).toList();
    return new Reply(200, page(own, has(Hole.COUNTS_ANY) ? found.size() : own.size()));
  }

  private ObjectNode page(List<ObjectNode> rows, int total) {
    var page = NoteServer.JSON.createObjectNode();
    var items = page.putArray("items");
    rows.stream()
        .limit(has(Hole.LISTS_ALL_AT_ONCE) ? Integer.MAX_VALUE : PAGE)
        .forEach(row -> items.add(shown(row)));
    return page.put("total", total);
  }

  private Reply one(Ask ask, String[] steps, String kind, Account account) {
    var row = rows.get(steps[2]);
    if (row == null || !row.path("kind").asString("").equals(kind)) {
      return missing();
    }
    if (!may(ask, steps, kind, row, account)) {
      return has(Hole.FORBIDS_INSTEAD_OF_HIDING)
          ? Reply.problem(403, "It is not yours.")
          : missing();
    }
    if (steps.length == 4) {
      row.put("pinned", true);
      return new Reply(200, shown(row));
    }
    return switch (ask.method()) {
      case "GET" -> new Reply(200, shown(row));
      case "DELETE" -> {
        rows.remove(steps[2]);
        yield new Reply(204, row);
      }
      case "PATCH" -> change(ask.body(), row, MEMBERS.getOrDefault(kind, Set.of()));
      default -> Reply.problem(405, "That is not done here.");
    };
  }

  private boolean may(Ask ask, String[] steps, String kind, ObjectNode row, Account account) {
    if (kind.equals("rooms")) {
      return ask.method().equals("GET") || account.role().equals("admin");
    }
    return owns(row, account)
        || (steps.length == 4 ? has(Hole.PINS_ANY) : false)
        || (steps.length == 3 && ask.method().equals("GET") && has(Hole.READS_ANY))
        || (steps.length == 3 && ask.method().equals("PATCH") && has(Hole.CHANGES_ANY))
        || (steps.length == 3 && ask.method().equals("DELETE") && has(Hole.DELETES_ANY));
  }

  private Reply change(ObjectNode body, ObjectNode row, Set<String> members) {
    var changed = row.deepCopy();
    changed.setAll(body);
    var taken = changed.deepCopy();
    List.of("id", "ownerId", "createdAt", "kind", "shelf").stream()
        .filter(name -> !body.has(name))
        .forEach(taken::remove);
    var refused = refused(taken, members);
    if (refused != null) {
      return refused;
    }
    row.setAll(body);
    return new Reply(200, shown(row));
  }
}
