package org.ropeway.gateway.client;

import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/**
 * How a client reaches a server.
 *
 * @param http the connections, with their TLS
 * @param login user name
 * @param authorization what is sent as Authorization
 * @param application X-ClientApplication, such as {@code Outlook/16.0.17328.20162}
 * @param timeout for one request; a wait for events may take its own time on top
 */
public record ClientSettings(
    HttpClient http, String login, String authorization, String application, Duration timeout) {
  /** What today's Outlook says of itself. */
  public static final String OUTLOOK = "Outlook/16.0.17328.20162";

  /** As today's Outlook, with a minute for each request, by Basic. */
  public static ClientSettings of(HttpClient http, String login, String password) {
    byte[] pair = (login + ":" + password).getBytes(StandardCharsets.UTF_8);
    return authorized(http, login, "Basic " + Base64.getEncoder().encodeToString(pair));
  }

  /** The same by any scheme. */
  public static ClientSettings authorized(HttpClient http, String login, String authorization) {
    return new ClientSettings(http, login, authorization, OUTLOOK, Duration.ofMinutes(1));
  }

  @Override
  public String toString() {
    return "ClientSettings[" + login + "]";
  }
}
