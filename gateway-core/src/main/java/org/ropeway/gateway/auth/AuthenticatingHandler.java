package org.ropeway.gateway.auth;

import java.time.Duration;
import java.util.List;
import org.ropeway.gateway.http.Exchange;
import org.ropeway.gateway.http.Handler;
import org.ropeway.gateway.http.HttpException;
import org.ropeway.gateway.http.Response;

/**
 * Lets only requests of known users through. Others are answered alike at all endpoints: 401 with
 * the schemes, 429 while too many guesses were wrong, 503 while OX cannot be asked (never 401,
 * which would have Outlook ask its user for a password).
 */
public final class AuthenticatingHandler implements Handler {
  private static final String CHALLENGE = "WWW-Authenticate";
  private static final Duration DEFAULT_RETRY = Duration.ofSeconds(30);
  private final OxAuthenticator authenticator;
  private final UserHandler next;

  /** Stands before {@code next}. */
  public AuthenticatingHandler(OxAuthenticator authenticator, UserHandler next) {
    this.authenticator = authenticator;
    this.next = next;
  }

  @Override
  public void handle(Exchange exchange) throws HttpException {
    String authorization = exchange.request().headers().first("Authorization");
    switch (authenticator.authenticate(
        authorization, exchange.request().remote(), exchange.connection())) {
      case AuthResult.Granted(AuthenticatedUser user, String answer) -> {
        exchange.user(name(user));
        if (!answer.isEmpty()) {
          exchange.announce(CHALLENGE, answer);
        }
        next.handle(exchange, user);
      }
      case AuthResult.Further(String challenge) -> exchange.respond(challenge(List.of(challenge)));
      case AuthResult.Missing(List<String> challenges) -> exchange.respond(challenge(challenges));
      case AuthResult.Refused(List<String> challenges, String why) -> {
        exchange.failed(why);
        exchange.respond(challenge(challenges));
      }
      case AuthResult.Limited(Duration wait) -> {
        exchange.failed("too many wrong credentials");
        exchange.respond(later(429, wait));
      }
      case AuthResult.Unavailable(Duration retryAfter, String why) -> {
        exchange.failed(why);
        exchange.respond(later(503, retryAfter.isZero() ? DEFAULT_RETRY : retryAfter));
      }
    }
  }

  /** An answer that asks to come again; in whole seconds, at least one. */
  public static Response later(int status, Duration after) {
    long seconds = Math.max(1, after.plusMillis(999).toSeconds());
    return Response.of(status).header("Retry-After", String.valueOf(seconds));
  }

  private static String name(AuthenticatedUser user) {
    String address = user.oxUser().email();
    return address.isBlank() ? user.login() : address;
  }

  private static Response challenge(List<String> challenges) {
    Response answer = Response.of(401);
    challenges.forEach(challenge -> answer.header(CHALLENGE, challenge));
    return answer;
  }
}
