package dev.bluewright.generator.docs;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.AccountsModel;
import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.EffectModel;
import dev.bluewright.blueprint.EntranceModel;
import dev.bluewright.blueprint.MailModel;
import dev.bluewright.blueprint.RouteModel;
import dev.bluewright.blueprint.RouteModel.Does;
import dev.bluewright.blueprint.Trait;
import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.CollectionPlan;
import dev.bluewright.generator.plan.CollectionPlan.Way;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.HistoryPlan;
import dev.bluewright.generator.plan.SystemPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The routes of an entity as rows of a table. */
final class Routes {
  private Routes() {}

  /** Those that follow from the entities, then those that the description prescribes. */
  static List<String> of(SystemPlan system) {
    var rows = new ArrayList<String>();
    var base = system.blueprint().api().base().orElse("");
    system.entities().forEach(entity -> rows.addAll(of(system, base, entity)));
    system.blueprint().api().routes().forEach(route -> rows.add(row(route)));
    return rows;
  }

  /** Those at which people sign in, where anyone can. */
  static List<String> entrances(SystemPlan system) {
    if (system.people().isEmpty()) {
      return List.of();
    }
    var rows = new ArrayList<String>();
    if (system.people().get().mayRegister()) {
      rows.add(entrance("POST", "register", "makes an account and signs in"));
    }
    boolean passwords = system.people().get().havePasswords();
    if (passwords) {
      rows.add(entrance("POST", "login", "signs in"));
      rows.add(entrance("POST", "refresh", "gives new tokens for a refresh token"));
    }
    rows.add(entrance("POST", "logout", "ends every session of the person"));
    rows.add(entrance("GET", "me", "reads the person who is signed in"));
    if (passwords) {
      rows.add(entrance("PUT", "password", "changes the password"));
    }
    rows.addAll(mailed(system.people().get().model().mail()));
    if (system.people().get().model().keys()) {
      rows.add(entrance("POST", "keys", "makes a key for a program, and shows it once"));
      rows.add(entrance("GET", "keys", "lists the person's keys"));
      rows.add(entrance("DELETE", "keys/{id}", "revokes a key"));
    }
    if (system.tenants().isPresent()) {
      rows.add(entrance("POST", "invitations", "invites somebody, and shows the token once"));
      rows.add(entrance("GET", "invitations", "lists the invitations that nobody took"));
      rows.add(entrance("DELETE", "invitations/{id}", "takes an invitation back"));
    }
    if (system.people().get().model().leaving().export()) {
      rows.add(entrance("GET", "export", "gives the person all that is kept of them"));
    }
    if (system.people().get().model().leaving().erase()) {
      rows.add(entrance("POST", "erase", "deletes the person for good, with all that goes along"));
    }
    for (var route : system.people().get().model().routes()) {
      var same = "as `" + EntranceModel.usualPath(route.does()) + "`";
      rows.add(row("`" + route.method() + "`", route.path(), same));
    }
    return rows;
  }

  private static List<String> mailed(MailModel mail) {
    var rows = new ArrayList<String>();
    if (mail.reset()) {
      rows.add(entrance("POST", "password/forgot", "sends a token to whoever forgot the password"));
      rows.add(entrance("POST", "password/reset", "sets another password for the token"));
    }
    if (mail.confirm()) {
      rows.add(entrance("POST", "confirm", "confirms the address for the token"));
      rows.add(entrance("POST", "confirm/resend", "sends the token again"));
    }
    return rows;
  }

  private static String entrance(String method, String name, String does) {
    return row("`" + method + "`", "/" + AccountsModel.PATH + "/" + name, does);
  }

  /** What follows in the same transaction. */
  private static String following(EntityPlan entity, String operation) {
    return entity.model().effects().stream()
        .filter(effect -> effect.operation().equals(operation))
        .map(
            effect ->
                ", then "
                    + deed(effect)
                    + " of its "
                    + Words.of(effect.relation()).spaced()
                    + where(effect))
        .collect(Collectors.joining());
  }

  private static String deed(EffectModel effect) {
    return switch (effect) {
      case EffectModel.Act act -> "`" + act.action() + "`";
      case EffectModel.Make _ -> "makes one";
    };
  }

  private static String where(EffectModel effect) {
    return effect.when().map(when -> " where `" + when + "`").orElse("");
  }

  private static String row(RouteModel route) {
    var does =
        switch (route.does()) {
          case Does.Operation(var entity, var operation) -> "`" + entity + "." + operation + "`";
          case Does.Redirect(var entity, var field) ->
              "sends the caller on to `" + entity + "." + field + "`";
        };
    var counting =
        route.counting().map(field -> "; `" + field + "` grows by one each time").orElse("");
    return row("`" + route.method() + "`", route.path(), does + counting);
  }

  private static String account(SystemPlan system, EntityPlan entity) {
    return system.people().filter(each -> each.areOf(entity) && each.mayBeMade()).isPresent()
        ? ", who can sign in where a `password` is given"
        : "";
  }

  private static List<String> of(SystemPlan system, String base, EntityPlan entity) {
    var path = base + "/" + entity.names().path();
    var one = entity.words().withArticle();
    var many = entity.words().plural().spaced();
    var rows = new ArrayList<String>();
    rows.add(
        row(
            "`POST`",
            path,
            "creates " + one + account(system, entity) + following(entity, "create")));
    rows.add(row("`GET`", path, "lists " + many));
    rows.add(row("`GET`", path + "/{id}", "reads " + one));
    rows.add(row("`PATCH`, `PUT`", path + "/{id}", "changes " + one));
    rows.add(row("`DELETE`", path + "/{id}", "deletes " + one));
    for (var file : entity.files()) {
      var what = "the " + Words.of(file.name()).spaced() + " of " + one;
      var at = path + "/{id}/" + Words.of(file.name()).kebab();
      rows.add(row("`PUT`, `POST`", at, "sends " + what + ": the file itself, or a form with it"));
      rows.add(row("`GET`", at, "gives out " + what));
      rows.add(row("`DELETE`", at, "takes away " + what));
    }
    for (var action : entity.actions()) {
      rows.add(
          row(
              "`POST`",
              path + "/{id}/" + Words.of(action.name()).kebab(),
              asks(system, entity, action) + effect(action) + following(entity, action.name())));
    }
    entity.collections().forEach(each -> rows.addAll(of(entity, each)));
    if (entity.model().has(Trait.SOFT_DELETE)) {
      rows.add(row("`GET`", path + "?deleted=true", "lists deleted " + many));
      rows.add(
          row(
              "`POST`",
              path + "/{id}/" + AccessModel.RESTORE,
              "brings back " + one + " that was deleted"));
    }
    if (entity.model().has(Trait.HISTORY)) {
      rows.add(
          row("`GET`", path + "/{id}/" + HistoryPlan.NAME, "tells who changed what of " + one));
      rows.add(
          row(
              "`GET`",
              path + "/{id}/" + HistoryPlan.NAME + "/{number}",
              "shows " + one + " as it was after a change, and the differences"));
    }
    return rows;
  }

  private static List<String> of(EntityPlan entity, CollectionPlan collection) {
    var path = "/" + entity.names().path() + "/{id}/" + collection.path();
    var what = " the " + Words.of(collection.name()).spaced() + " of ";
    var one = entity.words().withArticle();
    var other = Words.of(collection.target().name()).withArticle();
    var list = row("`GET`", path, "lists" + what + one);
    return switch (collection.way()) {
      case Way.Many(_, _) -> List.of(list, row("`POST`", path, "creates " + other + " of " + one));
      case Way.One(_) -> List.of(row("`GET`", path, "reads" + what + one));
      case Way.Tied(_, _, _, _, _) ->
          List.of(list, row("`DELETE`", path + "/{other}", "removes one from" + what + one));
      case Way.Pairs(_, _), Way.PairedBy(_) ->
          List.of(
              list,
              row("`PUT`", path + "/{other}", "adds " + other + " to" + what + one),
              row("`DELETE`", path + "/{other}", "removes " + other + " from" + what + one));
    };
  }

  private static String asks(SystemPlan system, EntityPlan entity, ActionModel action) {
    return system
        .findCall(entity, action)
        .map(call -> "asks `" + call.port().className() + "." + call.model().does() + "`, then ")
        .orElse("");
  }

  private static String effect(ActionModel action) {
    var taken =
        action.takes().stream()
            .map(input -> "takes " + input.name() + ", ")
            .collect(Collectors.joining());
    return taken
        + action.set().entrySet().stream()
            .map(set -> "sets " + set.getKey() + " to " + set.getValue())
            .collect(Collectors.joining(", "));
  }

  private static String row(String method, String path, String what) {
    return "| " + method + " | `" + path + "` | " + what + " |";
  }
}
