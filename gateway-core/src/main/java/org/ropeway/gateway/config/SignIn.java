package org.ropeway.gateway.config;

import java.nio.charset.Charset;
import java.util.Optional;
import org.ropeway.gateway.auth.bearer.BearerSettings;
import org.ropeway.gateway.auth.kerberos.KerberosSettings;

/**
 * How users may sign in.
 *
 * @param codePage of names and passwords that are not in UTF-8
 * @param bearer whose tokens are believed
 * @param kerberos whose tickets are believed
 */
public record SignIn(
    Charset codePage, Optional<BearerSettings> bearer, Optional<KerberosSettings> kerberos) {
  /** By password only. */
  public static final SignIn BASIC =
      new SignIn(Charset.forName("windows-1252"), Optional.empty(), Optional.empty());

  /** The same by tokens, too. */
  public SignIn with(BearerSettings tokens) {
    return new SignIn(codePage, Optional.of(tokens), kerberos);
  }

  /** The same by tickets, too. */
  public SignIn with(KerberosSettings tickets) {
    return new SignIn(codePage, bearer, Optional.of(tickets));
  }
}
