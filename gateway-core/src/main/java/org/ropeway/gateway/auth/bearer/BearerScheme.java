package org.ropeway.gateway.auth.bearer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ropeway.gateway.auth.TrustedScheme;
import org.ropeway.gateway.auth.bearer.BearerSettings.Challenge;

/**
 * Bearer tokens ([RFC 6750]) that are JSON Web Tokens of some issuers: by what is known of the one
 * that a token says it is of, it is judged, and by nothing of the others. A client sends the same
 * token with all its requests until it expires, so that nobody can tell a replayed one by itself;
 * tokens that belong to whoever holds a key besides ({@code cnf}, [RFC 7800]) are refused, for here
 * they would be believed of anybody.
 */
public final class BearerScheme implements TrustedScheme {
  private static final Set<String> REQUIRED = Set.of("exp");
  private static final Set<String> PROHIBITED = Set.of("cnf");
  private static final int LONGEST_REASON = 200;

  private final Challenge challenge;
  private final Map<String, Believed> issuers;

  /** What is believed of an issuer. */
  private record Believed(
      BearerSettings settings, DefaultJWTProcessor<SecurityContext> processor) {}

  /**
   * Believes these, of which the first says where clients get tokens; nothing is read before the
   * first token comes.
   */
  public BearerScheme(List<BearerSettings> issuers, Clock clock) {
    this.challenge = issuers.getFirst().challenge();
    this.issuers =
        issuers.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    BearerSettings::issuer, of -> new Believed(of, processor(of, clock))));
  }

  private static DefaultJWTProcessor<SecurityContext> processor(
      BearerSettings settings, Clock clock) {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    Set<JWSAlgorithm> algorithms =
        settings.algorithms().stream()
            .map(algorithm -> JWSAlgorithm.parse(algorithm.name()))
            .collect(Collectors.toSet());
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(
            JOSEObjectType.JWT,
            new JOSEObjectType("at+jwt"),
            new JOSEObjectType("application/at+jwt"),
            null));
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(
            algorithms, new IssuerKeys(KeySource.of(settings.keys()), clock)));
    processor.setJWTClaimsSetVerifier(new Claims(settings, clock));
    return processor;
  }

  @Override
  public String word() {
    return "Bearer";
  }

  @Override
  public String challenge() {
    String uri = challenge.authorizationUri();
    return "Bearer client_id=\""
        + challenge.clientId()
        + "\", trusted_issuers=\""
        + String.join(",", challenge.trustedIssuers())
        + (uri.isEmpty() ? "\"" : "\", authorization_uri=\"" + uri + "\"");
  }

  @Override
  public String refusal() {
    return challenge() + ", error=\"invalid_token\"";
  }

  /** An empty token asks where to get one ([MS-XOAUTH] 3.2.5.4). */
  @Override
  public Finding judge(String token, Object connection) {
    if (token.isEmpty()) {
      return new Finding.Nothing();
    }
    try {
      SignedJWT signed = SignedJWT.parse(token);
      @Nullable Believed by = issuers.get(String.valueOf(signed.getJWTClaimsSet().getIssuer()));
      return by == null
          ? new Finding.Wrong("bearer token refused: JWT iss claim has a value of nobody believed")
          : proven(by.settings, by.processor.process(signed, null));
    } catch (ParseException | IllegalArgumentException e) { // the latter by odd headers
      return new Finding.Wrong("what was sent as a bearer token is no signed JSON Web Token");
    } catch (BadJOSEException e) {
      return new Finding.Wrong("bearer token refused: " + printable(e.getMessage()));
    } catch (KeySourceException e) {
      return new Finding.Unknown(String.valueOf(e.getMessage()));
    } catch (JOSEException e) {
      return new Finding.Wrong("bearer token refused: its signature cannot be checked");
    }
  }

  /** A reason may quote what anybody wrote into the token's header. */
  private static String printable(@Nullable String reason) {
    String text = String.valueOf(reason).replaceAll("[^ -~]", "?");
    return text.substring(0, Math.min(text.length(), LONGEST_REASON));
  }

  /** What may stand in a name, and how long it may be, the trusted login judges. */
  private static Finding proven(BearerSettings settings, JWTClaimsSet claims) {
    String claim = settings.userClaim();
    if (!(claims.getClaim(claim) instanceof String value)) {
      return new Finding.Wrong("bearer token refused: it has no name in " + claim);
    }
    Object verified = claims.getClaim("email_verified");
    if (claim.equals("email") && verified != null && !verified.toString().equals("true")) {
      return new Finding.Wrong("bearer token refused: its issuer has not verified the address");
    }
    String login = value.toLowerCase(Locale.ROOT);
    String domain = login.substring(login.lastIndexOf('@') + 1);
    if (!settings.domains().isEmpty()
        && (domain.equals(login) || !settings.domains().contains(domain))) {
      return new Finding.Wrong("bearer token refused: its user is of no domain of the issuer");
    }
    return new Finding.Proven(login, "");
  }

  /** What stands in a token, at the time of a clock. */
  private static final class Claims extends DefaultJWTClaimsVerifier<SecurityContext> {
    private final Clock clock;

    Claims(BearerSettings settings, Clock clock) {
      super(
          settings.audiences(),
          new JWTClaimsSet.Builder().issuer(settings.issuer()).build(),
          REQUIRED,
          PROHIBITED);
      this.clock = clock;
      setMaxClockSkew(Math.toIntExact(settings.clockSkew().toSeconds()));
    }

    @Override
    protected Date currentTime() {
      return Date.from(clock.instant());
    }
  }
}
