package org.ropeway.gateway.auth.kerberos;

import java.nio.charset.StandardCharsets;
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
 * of several users over one connection; so a client has to be done in one step, which it is by
 * Kerberos. A token is good once: Java remembers the authenticators of the last five minutes.
 */
public final class NegotiateScheme implements TrustedScheme {
  private static final byte[] NTLM = "NTLMSSP\0".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern SERVICE = Pattern.compile("HTTP/[^@/]+@.+");
  private static final Pattern USER = Pattern.compile("([^@/\\\\]{1,100})@([^@/\\\\]+)");

  private final KerberosSettings settings;
  private final GSSManager manager = GSSManager.getInstance();
  private final Subject gateway;
  private final Oid spnego;
  private final Oid kerberos;

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
  public Finding judge(String credentials) {
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
      return Subject.callAs(gateway, (Callable<Finding>) () -> accept(token));
    } catch (CompletionException e) {
      return new Finding.Wrong("Kerberos token refused: " + reason(e.getCause()));
    }
  }

  private Finding accept(byte[] token) throws GSSException {
    GSSCredential own =
        manager.createCredential(
            null,
            GSSCredential.INDEFINITE_LIFETIME,
            new Oid[] {spnego, kerberos},
            GSSCredential.ACCEPT_ONLY);
    GSSContext context = manager.createContext(own);
    try {
      byte[] answer = context.acceptSecContext(token, 0, token.length);
      if (!context.isEstablished()) {
        return new Finding.Wrong("Kerberos token refused: the client wants to negotiate further");
      }
      if (!SERVICE.matcher(context.getTargName().toString()).matches()) {
        return new Finding.Wrong("Kerberos token refused: its ticket is for another service");
      }
      return proven(
          context.getSrcName().toString(),
          answer == null ? "" : "Negotiate " + Base64.getEncoder().encodeToString(answer));
    } finally {
      context.dispose();
    }
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
