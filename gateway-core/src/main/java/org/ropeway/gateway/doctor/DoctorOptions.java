package org.ropeway.gateway.doctor;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Whose way is gone.
 *
 * @param email mail address
 * @param login user name; Outlook uses the mail address
 * @param password in clear
 * @param url scheme, host and port of the server; empty to look where Outlook looks
 * @param newMail how long to wait for a mail that somebody delivers meanwhile; empty to do without
 * @param longWait whether to wait for news as long as Outlook does, minutes
 * @param here where everything is sent, whatever the server says of its address; empty to believe
 *     the server
 * @param dns the name servers, as JNDI names them
 */
public record DoctorOptions(
    String email,
    String login,
    String password,
    Optional<URI> url,
    Optional<Duration> newMail,
    boolean longWait,
    Optional<URI> here,
    String dns) {
  /** The name servers of this machine. */
  private static final String MACHINES = "dns:";

  /** A run without long waits, which goes where the server says. */
  public DoctorOptions(
      String email, String login, String password, Optional<URI> url, Optional<Duration> newMail) {
    this(email, login, password, url, newMail, false, Optional.empty(), MACHINES);
  }

  /** The same, with a wait as long as Outlook's, or without. */
  public DoctorOptions withLongWait(boolean wanted) {
    return new DoctorOptions(email, login, password, url, newMail, wanted, here, dns);
  }

  /** The same, but all is sent to one address. */
  public DoctorOptions within(URI address) {
    return new DoctorOptions(
        email, login, password, url, newMail, longWait, Optional.of(address), dns);
  }

  /** The same, but other name servers are asked. */
  DoctorOptions asking(String nameServers) {
    return new DoctorOptions(email, login, password, url, newMail, longWait, here, nameServers);
  }

  /** What stands after the {@code @}. */
  String domain() {
    return email.substring(email.lastIndexOf('@') + 1);
  }

  @Override
  public String toString() {
    return "DoctorOptions[" + email + "]";
  }
}
