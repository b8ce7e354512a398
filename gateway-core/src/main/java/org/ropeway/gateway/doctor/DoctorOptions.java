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
 */
public record DoctorOptions(
    String email, String login, String password, Optional<URI> url, Optional<Duration> newMail) {
  @Override
  public String toString() {
    return "DoctorOptions[" + email + "]";
  }
}
