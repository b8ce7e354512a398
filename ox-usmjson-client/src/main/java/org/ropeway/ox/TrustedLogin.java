package org.ropeway.ox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How OX lets this gateway in as any user: by a password for all of them, and a form of the login
 * name, in which {@code %u} stands for the user's own. The password is held as that of {@link
 * OxCredentials}.
 */
public final class TrustedLogin {
  private static final String USER = "%u";
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._+=@'~-]{1,255}");
  private final String form;
  private final OxCredentials secret;
  private final Pattern formed;

  /**
   * A way in. {@link IllegalArgumentException} if the form does not have {@code %u} just once, or
   * there is no password.
   */
  public TrustedLogin(String form, String password) {
    String[] around = form.split(USER, -1);
    if (around.length != 2) {
      throw new IllegalArgumentException("the form of the login name must have %u once");
    }
    if (password.isEmpty()) {
      throw new IllegalArgumentException("the password of the trusted login is empty");
    }
    this.form = form;
    this.secret = new OxCredentials(form, password);
    this.formed =
        Pattern.compile(
            Pattern.quote(around[0].toLowerCase(Locale.ROOT))
                + ".*"
                + Pattern.quote(around[1].toLowerCase(Locale.ROOT)),
            Pattern.DOTALL);
  }

  /**
   * What OX is to be told for a user. {@link OxException.AuthenticationFailed} for a name that
   * could be taken for something else than one.
   */
  OxCredentials of(String login) {
    if (!NAME.matcher(login).matches() || isFormed(login)) {
      throw new OxException.AuthenticationFailed("not a name that a trusted login is made for");
    }
    return new OxCredentials(form.replace(USER, login), secret.password());
  }

  /** Whether somebody else tries this way in: by its password, or by a name of its form. */
  boolean isBorrowed(OxCredentials credentials) {
    return isFormed(credentials.login())
        || MessageDigest.isEqual(
            credentials.password().getBytes(StandardCharsets.UTF_8),
            secret.password().getBytes(StandardCharsets.UTF_8));
  }

  /** The server with this way in, which nobody but the gateway itself can take. */
  public OxServer on(OxServer server) {
    return new TrustingOxServer(server, this);
  }

  private boolean isFormed(String login) {
    return !form.equals(USER) && formed.matcher(login.strip().toLowerCase(Locale.ROOT)).matches();
  }

  @Override
  public String toString() {
    return "TrustedLogin[" + form + "]";
  }
}
