package org.ropeway.gateway.auth.kerberos;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.security.auth.Subject;
import javax.security.auth.kerberos.KeyTab;
import org.ietf.jgss.GSSContext;
import org.ietf.jgss.GSSCredential;
import org.ietf.jgss.GSSException;
import org.ietf.jgss.GSSManager;
import org.ietf.jgss.Oid;
import org.jspecify.annotations.Nullable;
import org.ropeway.gateway.auth.TrustedScheme;

/**
 * Kerberos by Negotiate ([RFC 4559]). Each request is judged by itself, for a proxy may send those
 * of several users over one connection. Who offers something else first ([RFC 4178] 4.2.2) needs a
 * second step, in which he shows his ticket: what goes on is kept for a moment by connection, and
 * lets in nobody but whose ticket the request has that ends it. A token is good once: Java
 * remembers the authenticators of the last five minutes.
 */
public final class NegotiateScheme implements TrustedScheme {
  private static final byte[] NTLM = "NTLMSSP\0".getBytes(StandardCharsets.US_ASCII);
  private static final int NEG_TOKEN_RESPONSE = 0xA1; // [RFC 4178] 4.2
  private static final int MOST_STEPS = 3;
  private static final int MOST_BEGUN = 1_000;
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Pattern SERVICE = Pattern.compile("HTTP/[^@/]+@.+");
  private static final Pattern USER = Pattern.compile("([^@/\\\\]{1,100})@([^@/\\\\]+)");

  private final KerberosSettings settings;
  private final GSSManager manager = GSSManager.getInstance();
  private final Subject gateway;
  private final Oid spnego;
  private final Oid kerberos;
  private final Cache<Object, Begun> begun =
      Caffeine.newBuilder()
          .weakKeys()
          .maximumSize(MOST_BEGUN)
          .expireAfterWrite(LONGEST_PAUSE)
          .executor(Runnable::run)
          .removalListener(NegotiateScheme::forget)
          .build();

  /** What goes on, after so many steps. */
  private record Begun(GSSContext context, int steps) {}

  /** Believes these; the keytab is read when the first ticket comes. */
  public NegotiateScheme(KerberosSettings settings) {
    this.settings = settings;
    this.gateway =
        new Subject(
            true,
            Set.of(),
            Set.of(),
            Set.of(KeyTab.getUnboundInstance(settings.keytab().toFile())));
    try {
      this.spnego = new Oid("1.3.6.1.5.5.2");
      this.kerberos = new Oid("1.2.840.113554.1.2.2");
    } catch (GSSException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String word() {
    return "Negotiate";
  }

  @Override
  public String challenge() {
    return "Negotiate";
  }

  @Override
  public Finding judge(String credentials, Object connection) {
    if (credentials.isEmpty()) {
      return new Finding.Nothing();
    }
    byte[] token;
    try {
      token = Base64.getDecoder().decode(credentials);
    } catch (IllegalArgumentException e) {
      return new Finding.Wrong("what was sent as a Kerberos token is not in base64");
    }
    if (Arrays.mismatch(token, NTLM) == NTLM.length || Arrays.equals(token, NTLM)) {
      return new Finding.Wrong("the client has no Kerberos ticket and tries NTLM");
    }
    try {
      return Subject.callAs(gateway, (Callable<Finding>) () -> accept(token, connection));
    } catch (CompletionException e) {
      return new Finding.Wrong("Kerberos token refused: " + reason(e.getCause()));
    }
  }

  private Finding accept(byte[] token, Object connection) throws GSSException {
    @Nullable Begun before = begun.asMap().remove(connection);
    boolean goesOn = token.length > 0 && (token[0] & 0xFF) == NEG_TOKEN_RESPONSE;
    if (goesOn && before == null) {
      return new Finding.Wrong("Kerberos token refused: it goes on with what was not begun here");
    }
    if (!goesOn && before != null) {
      before.context.dispose();
    }
    Begun now = goesOn && before != null ? before : new Begun(context(), 0);
    try {
      return accept(token, connection, now);
    } finally {
      if (begun.getIfPresent(connection) == null) {
        now.context.dispose();
      }
    }
  }

  private Finding accept(byte[] token, Object connection, Begun now) throws GSSException {
    byte[] answer = now.context.acceptSecContext(token, 0, token.length);
    String said = answer == null ? "" : "Negotiate " + Base64.getEncoder().encodeToString(answer);
    if (!now.context.isEstablished()) {
      int steps = now.steps + 1;
      if (steps == MOST_STEPS || said.isEmpty()) {
        return new Finding.Wrong("Kerberos token refused: the client negotiates on and on");
      }
      begun.put(connection, new Begun(now.context, steps));
      return new Finding.Further(said);
    }
    if (!SERVICE.matcher(now.context.getTargName().toString()).matches()) {
      return new Finding.Wrong("Kerberos token refused: its ticket is for another service");
    }
    return proven(now.context.getSrcName().toString(), said);
  }

  private static void forget(@Nullable Object at, @Nullable Begun gone, RemovalCause why) {
    if (gone != null && why.wasEvicted()) {
      try {
        gone.context.dispose();
      } catch (GSSException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private GSSContext context() throws GSSException {
    return manager.createContext(
        manager.createCredential(
            null,
            GSSCredential.INDEFINITE_LIFETIME,
            new Oid[] {spnego, kerberos},
            GSSCredential.ACCEPT_ONLY));
  }

  private Finding proven(String principal, String answer) {
    Matcher user = USER.matcher(principal);
    if (!user.matches()) {
      return new Finding.Wrong("Kerberos token refused: its owner is no user");
    }
    String domain = settings.realms().get(user.group(2));
    if (domain == null) {
      return new Finding.Wrong("Kerberos token refused: its realm is not in login.kerberos.realms");
    }
    String name = user.group(1).toLowerCase(Locale.ROOT);
    return new Finding.Proven(domain.isEmpty() ? name : name + "@" + domain, answer);
  }

  /** The last cause is what an admin can do something about, such as a clock that is wrong. */
  private static String reason(@Nullable Throwable e) {
    Throwable last = e;
    while (last != null && last.getCause() != null) {
      last = last.getCause();
    }
    String text = String.valueOf(last == null ? null : last.getMessage());
    return text.replaceAll("[^ -~]", "?");
  }
}
