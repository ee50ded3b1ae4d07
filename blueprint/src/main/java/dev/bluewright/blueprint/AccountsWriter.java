package dev.bluewright.blueprint;

import dev.bluewright.blueprint.AccountsModel.SignUp;

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
  }
}
