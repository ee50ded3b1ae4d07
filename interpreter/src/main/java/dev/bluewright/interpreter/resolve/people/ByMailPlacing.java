package dev.bluewright.interpreter.resolve.people;

import dev.bluewright.blueprint.AccountsModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldRules;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.MailModel;
import dev.bluewright.interpreter.fact.AccountDeed;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.Optional;
import java.util.Set;

/**
 * Forgotten passwords, confirmed addresses, cookies and keys: what accounts have where a text asks
 * for it.
 */
final class ByMailPlacing {
  private static final String COOKIE = "session";

  private ByMailPlacing() {}

  /** The accounts with what is asked for; people get an address where mails need one. */
  static AccountsModel asked(
      Set<AccountDeed> deeds, EntityDraft person, AccountsModel accounts, Workspace work) {
    var remembered = deeds.contains(AccountDeed.COOKIE) ? withCookie(accounts) : accounts;
    var keyed = deeds.contains(AccountDeed.KEY) ? remembered.withKeys() : remembered;
    boolean reset = deeds.contains(AccountDeed.RESET_PASSWORD);
    boolean confirm = deeds.contains(AccountDeed.CONFIRM_ADDRESS);
    if (!reset && !confirm) {
      return keyed;
    }
    var address =
        Optional.of(PersonPlacing.address(person)).filter(name -> !name.equals(accounts.login()));
    address.ifPresent(name -> put(name, person, confirm, work));
    return keyed.withMail(new MailModel(reset, confirm, address, MailModel.NONE.texts()));
  }

  private static AccountsModel withCookie(AccountsModel accounts) {
    return accounts.withSignIn(accounts.signIn().withCookie(Optional.of(COOKIE)));
  }

  /** Whoever confirms an address has one; else people may be without. */
  private static void put(String name, EntityDraft person, boolean confirm, Workspace work) {
    var known = person.fields.get(name);
    if (known == null) {
      work.assume(person.name() + "." + name, "kept", "mails to people go there");
    }
    boolean optional = !confirm && (known == null || known.optional());
    var rules = known == null ? FieldRules.NONE : known.rules();
    person.put(new FieldModel(name, new FieldType.Email(), optional, Optional.empty(), rules));
  }
}
