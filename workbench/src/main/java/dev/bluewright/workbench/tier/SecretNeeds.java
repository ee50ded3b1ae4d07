package dev.bluewright.workbench.tier;

import static dev.bluewright.workbench.tier.MachineTier.machine;

import dev.bluewright.blueprint.AccountsModel;
import dev.bluewright.blueprint.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Variables of the environment that a service reads, and that belong together. Stateless. */
final class SecretNeeds {
  private SecretNeeds() {}

  /** Those of every service. */
  static List<Finding> ofTheService() {
    var findings = new ArrayList<Finding>();
    alone("TLS_CERT", "TLS_KEY").ifPresent(findings::add);
    alone("TLS_KEY", "TLS_CERT").ifPresent(findings::add);
    return findings;
  }

  /** Those of one in which people sign in. */
  static List<Finding> of(AccountsModel accounts) {
    var findings = new ArrayList<Finding>();
    if (accounts.admin().isPresent() && accounts.signIn().passwords()) {
      alone("ADMIN_LOGIN", "ADMIN_PASSWORD").ifPresent(findings::add);
    }
    if (accounts.mail().any() && !isSet("SMTP_URL")) {
      findings.add(
          machine(
              Problem.NO_MAILS,
              "SMTP_URL is not set; the mails of the trial are kept in a folder.",
              "In service it must name a mail server."));
    }
    if (accounts.signIn().provider().isPresent()) {
      findings.addAll(ProviderProbe.findings(System.getenv()));
    }
    return findings;
  }

  private static Optional<Finding> alone(String name, String other) {
    return !isSet(name) || isSet(other)
        ? Optional.empty()
        : Optional.of(
            machine(
                Problem.SECRET,
                name + " is set, and " + other + " is not.",
                "Set both, or neither."));
  }

  private static boolean isSet(String name) {
    var value = System.getenv(name);
    return value != null && !value.isBlank();
  }
}
