package dev.bluewright.blueprint;

import dev.bluewright.blueprint.AccountsModel.SignUp;
import java.util.ArrayList;

/** Writes who can sign in. */
final class AccountsWriter {
  private final YamlText out;
  private final boolean spelledOut;

  AccountsWriter(YamlText out, boolean spelledOut) {
    this.out = out;
    this.spelledOut = spelledOut;
  }

  void write(AccountsModel accounts) {
    out.gap().line(0, "accounts:").pair(1, "of", accounts.of());
    if (spelledOut || !accounts.login().equals(AccountsModel.LOGIN)) {
      out.pair(1, "login", accounts.login());
    }
    out.findPair(1, "role", accounts.role()).findPair(1, "admin", accounts.admin());
    if (spelledOut || accounts.signUp() != SignUp.OPEN) {
      out.pair(1, "signUp", accounts.signUp().label());
    }
    out.findPair(1, "blocked", accounts.blocked()).findPair(1, "refused", accounts.refused());
    write(accounts.mail());
    if (spelledOut || accounts.keys()) {
      out.line(1, "keys: " + accounts.keys());
    }
    write(accounts.leaving());
    out.findPair(1, "tenants", accounts.tenancy().of());
    out.list(1, "shared", accounts.tenancy().shared());
    write(accounts.signIn());
    if (!accounts.routes().isEmpty()) {
      out.line(1, "routes:");
      accounts.routes().forEach(each -> out.line(2, each.name() + ": " + does(each)));
    }
  }

  private void write(LeavingModel leaving) {
    if (spelledOut || leaving.export()) {
      out.line(1, "export: " + leaving.export());
    }
    if (spelledOut || leaving.erase()) {
      out.line(1, "erase: " + leaving.erase());
    }
  }

  private void write(SignInModel signIn) {
    if (spelledOut || !signIn.passwords()) {
      out.line(1, "passwords: " + signIn.passwords());
    }
    out.findPair(1, "cookie", signIn.cookie());
    signIn.provider().ifPresent(this::write);
  }

  private void write(ProviderModel provider) {
    if (provider.equals(ProviderModel.USUAL)) {
      out.pair(1, "provider", ProviderModel.NAME);
      return;
    }
    out.line(1, "provider:");
    if (!provider.fields().isEmpty()) {
      out.line(2, "fields:");
      provider.fields().forEach((field, claim) -> out.pair(3, field, claim));
    }
    out.findPair(2, "roles", provider.roles());
    if (!provider.grants().isEmpty()) {
      out.line(2, "grants:");
      provider.grants().forEach((role, words) -> out.list(3, YamlText.key(role), words));
    }
    out.findPair(2, "tenant", provider.tenant());
    if (!provider.tenantFields().isEmpty()) {
      out.line(2, "tenantFields:");
      provider.tenantFields().forEach((field, claim) -> out.pair(3, field, claim));
    }
  }

  private void write(MailModel mail) {
    if (spelledOut || mail.reset()) {
      out.line(1, "reset: " + mail.reset());
    }
    if (spelledOut || mail.confirm()) {
      out.line(1, "confirm: " + mail.confirm());
    }
    out.findPair(1, "address", mail.address());
    if (!mail.texts().isEmpty()) {
      out.line(1, "mails:");
      mail.texts().forEach(this::write);
    }
  }

  private void write(MailModel.Text text) {
    out.line(2, text.occasion() + ":").pair(3, "subject", text.subject());
    out.block(3, "text", text.text());
  }

  private static String does(EntranceModel entrance) {
    if (entrance.status().isEmpty() && entrance.answer().isEmpty()) {
      return entrance.does();
    }
    var parts = new ArrayList<String>();
    parts.add("does: " + entrance.does());
    entrance.status().ifPresent(status -> parts.add("status: " + status));
    entrance.answer().ifPresent(answer -> parts.add("answer: " + ApiWriter.frame(answer)));
    return "{" + String.join(", ", parts) + "}";
  }
}
