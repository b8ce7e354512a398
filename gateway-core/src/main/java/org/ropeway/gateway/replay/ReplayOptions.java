package org.ropeway.gateway.replay;

import java.net.URI;
import java.time.Duration;
import org.ropeway.gateway.client.ClientSettings;

/**
 * How a recording is played.
 *
 * @param url of the server, such as {@code https://mail.example.com}
 * @param email address of the user whose mailbox it is played on
 * @param settings connections and credentials
 * @param patience how long an answer to a parked wait may be late
 */
public record ReplayOptions(
    URI url, String email, ClientSettings settings, Rules rules, Duration patience) {
  /** With the built-in rules. */
  public static ReplayOptions of(URI url, String email, ClientSettings settings) {
    return new ReplayOptions(url, email, settings, Rules.builtIn(), Duration.ofSeconds(5));
  }

  /** With rules behind those it has. */
  public ReplayOptions and(Rules more) {
    return new ReplayOptions(url, email, settings, rules.and(more), patience);
  }
}
