package org.ropeway.gateway.config;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ropeway.gateway.auth.bearer.BearerSettings;
import org.ropeway.gateway.auth.kerberos.KerberosSettings;

/**
 * How users may sign in.
 *
 * @param basic whether passwords are taken
 * @param codePage of names and passwords that are not in UTF-8
 * @param bearer whose tokens are believed, each issuer once
 * @param kerberos whose tickets are believed
 */
public record SignIn(
    boolean basic,
    Charset codePage,
    List<BearerSettings> bearer,
    Optional<KerberosSettings> kerberos) {
  /** By password only. */
  public static final SignIn BASIC =
      new SignIn(true, Charset.forName("windows-1252"), List.of(), Optional.empty());

  public SignIn {
    bearer = List.copyOf(bearer);
  }

  /** The same by tokens of one more issuer, too. */
  public SignIn with(BearerSettings tokens) {
    return new SignIn(
        basic, codePage, Stream.concat(bearer.stream(), Stream.of(tokens)).toList(), kerberos);
  }

  /** The same by tickets, too. */
  public SignIn with(KerberosSettings tickets) {
    return new SignIn(basic, codePage, bearer, Optional.of(tickets));
  }
}
