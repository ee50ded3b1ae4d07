package dev.bluewright.blueprint;

import dev.bluewright.blueprint.AccountsModel.SignUp;
import java.util.Optional;

/** Reads who can sign in. */
final class AccountsReader {
  private static final String[] KEYS = {
    "of", "login", "role", "admin", "signUp", "blocked", "refused", "routes"
  };

  private final ReadingContext context;

  AccountsReader(ReadingContext context) {
    this.context = context;
  }

  Optional<AccountsModel> read(Section root) {
    return root.find("accounts")
        .flatMap(node -> Section.open(context, node, "accounts", "`accounts`", KEYS))
        .flatMap(this::accounts);
  }

  private Optional<AccountsModel> accounts(Section in) {
    in.remember(KEYS);
    var login = in.findText("login").orElse(AccountsModel.LOGIN);
    var role = in.findText("role");
    var admin = in.findText("admin");
    var signUp =
        in.findChoice("signUp", SignUp.values(), SignUp::label, "a way to sign up")
            .orElse(SignUp.OPEN);
    var blocked = in.findText("blocked");
    var refused = in.findText("refused");
    var routes = in.named("routes", new EntranceReader(context)::read);
    return in.text("of")
        .map(of -> new AccountsModel(of, login, role, admin, signUp, blocked, refused, routes));
  }
}
