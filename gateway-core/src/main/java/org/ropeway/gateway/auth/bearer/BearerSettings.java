package org.ropeway.gateway.auth.bearer;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Whose tokens are believed.
 *
 * @param issuer who makes them: what their {@code iss} must be
 * @param audiences of which one must be in their {@code aud}
 * @param keys where the issuer's public keys are
 * @param userClaim the claim that has the login name at OX
 * @param domains of the login names the issuer may speak of, in lower case; empty for all
 * @param algorithms by which they may be signed
 * @param clockSkew by how much the issuer's clock may differ
 * @param challenge what clients are told of where to get one
 */
public record BearerSettings(
    String issuer,
    Set<String> audiences,
    Keys keys,
    String userClaim,
    Set<String> domains,
    Set<Algorithm> algorithms,
    Duration clockSkew,
    Challenge challenge) {
  public BearerSettings {
    audiences = Set.copyOf(audiences);
    domains = Set.copyOf(domains);
    algorithms = Set.copyOf(algorithms);
  }

  /** Where a JSON Web Key Set ([RFC 7517] 5) is. */
  public sealed interface Keys {
    /** At an address. */
    record At(URI url) implements Keys {}

    /** In a file, which is read again when it may have changed. */
    record In(Path file) implements Keys {}
  }

  /** Signatures by a private key ([RFC 7518] 3.1): whoever can check them cannot make them. */
  public enum Algorithm {
    RS256,
    RS384,
    RS512,
    PS256,
    PS384,
    PS512,
    ES256,
    ES384,
    ES512
  }

  /**
   * The fields of the challenge ([MS-XOAUTH] 3.2.5.4) by which Outlook finds who gives it a token.
   *
   * @param clientId what the gateway is called there
   * @param trustedIssuers as {@code id@realm}
   * @param authorizationUri empty for none
   */
  public record Challenge(String clientId, List<String> trustedIssuers, String authorizationUri) {
    public Challenge {
      trustedIssuers = List.copyOf(trustedIssuers);
    }
  }
}
