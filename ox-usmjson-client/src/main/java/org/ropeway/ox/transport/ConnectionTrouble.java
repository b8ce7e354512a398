package org.ropeway.ox.transport;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxServerConfig;

/** Says what went wrong on the way to OX so that an admin knows where to look. */
final class ConnectionTrouble {
  private final OxServerConfig config;
  private final String peer;

  ConnectionTrouble(OxServerConfig config) {
    this.config = config;
    URI url = config.baseUrl();
    int standard = url.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    this.peer = url.getHost() + ":" + (url.getPort() < 0 ? standard : url.getPort());
  }

  /** No answer came in time. */
  OxException late(Throwable cause) {
    return unavailable("no answer from OX at " + peer + " in time", cause);
  }

  /** The request failed before its answer began. */
  OxException beforeAnswer(Throwable cause) {
    return switch (cause) {
      case HttpConnectTimeoutException e ->
          unavailable(
              "no connection to OX at " + peer + " within " + config.timeOuts().connect(), e);
      case ConnectException e when root(e) instanceof UnresolvedAddressException ->
          unavailable("the host of OX, " + config.baseUrl().getHost() + ", has no address", e);
      case ConnectException e ->
          unavailable("cannot connect to OX at " + peer + ": " + reason(e), e);
      case SSLException e -> unavailable("TLS with OX at " + peer + " failed: " + reason(e), e);
      case CancellationException e -> throw e;
      case IOException e ->
          unavailable("the connection to OX at " + peer + " failed: " + reason(e), e);
      default -> throw new IllegalStateException("the HTTP client failed on OX at " + peer, cause);
    };
  }

  /** The answer broke off, or is more than allowed. */
  OxException whileReading(String command, Exception failure, long maxBytes) {
    Throwable cause =
        failure instanceof UncheckedIOException
            ? Objects.requireNonNullElse(failure.getCause(), failure)
            : failure;
    return switch (cause) {
      case AnswerStream.Late e -> late(new TimeoutException());
      case AnswerStream.TooLarge e ->
          new OxException.BadAnswer(
              "the answer of OX at "
                  + peer
                  + " to "
                  + command
                  + " has more than "
                  + maxBytes
                  + " bytes");
      case ZipException e ->
          new OxException.BadAnswer(
              "the answer of OX at " + peer + " to " + command + " is no valid gzip");
      case EOFException e ->
          new OxException.BadAnswer(
              "the answer of OX at " + peer + " to " + command + " ends in the middle");
      default ->
          unavailable(
              "the connection to OX at " + peer + " broke within an answer: " + reason(cause),
              cause);
    };
  }

  private static OxException.Unavailable unavailable(String message, Throwable cause) {
    return new OxException.Unavailable(message, Duration.ZERO, cause);
  }

  /** The innermost text; the JDK's outer exceptions often have none. */
  private static String reason(Throwable failure) {
    String text = failure.getClass().getSimpleName();
    Throwable at = failure;
    for (int depth = 0; at != null && depth < 10; depth++) {
      String message = at.getMessage();
      if (message != null && !message.isBlank()) {
        text = message;
      }
      at = at.getCause();
    }
    return text;
  }

  private static Throwable root(Throwable failure) {
    Throwable at = failure;
    for (int depth = 0; at.getCause() != null && depth < 10; depth++) {
      at = at.getCause();
    }
    return at;
  }
}
