package org.ropeway.ox.usm;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxCredentials;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxUser;
import org.ropeway.ox.transport.Cancellation;
import org.ropeway.ox.transport.Connection;
import org.ropeway.ox.transport.Connection.SessionEnded;
import org.ropeway.ox.transport.CookieJar;
import org.ropeway.ox.transport.Deadline;
import org.ropeway.ox.transport.Line;
import org.ropeway.ox.transport.Protocol;
import org.ropeway.ox.transport.Request;
import org.ropeway.ox.usm.wire.UsmAnswer;
import org.ropeway.ox.usm.wire.UsmCall;
import org.ropeway.ox.usm.wire.UsmCalls;
import org.ropeway.ox.usm.wire.UsmFailure;
import org.ropeway.ox.usm.wire.UsmLogin;
import org.ropeway.ox.usm.wire.UsmProfile;
import org.ropeway.ox.usm.wire.UsmStatus;

/** The commands of one session. */
final class UsmConnection {
  static final Protocol PROTOCOL = new Protocol("USM-JSON", UsmProfile.PATH_PREFIX);
  private static final Map<String, String> HEADERS =
      Map.of("Content-Type", UsmProfile.CONTENT_TYPE, "Accept", "application/json");

  private final Line line;
  private final OxCredentials credentials;
  private final String device;
  private final Connection<Session> connection;

  UsmConnection(Line line, OxCredentials credentials, String device) {
    this.line = line;
    this.credentials = credentials;
    this.device = device;
    this.connection = new Connection<>(line, credentials.login(), this::open);
  }

  /** What a login brought. */
  private record Session(UsmLogin login, CookieJar cookies) {}

  /** The first login. */
  OxUser login() {
    return connection.login().login().user();
  }

  /** By which OX knows whose state it keeps. */
  String device() {
    return device;
  }

  /** An ordinary call: bounded in time, repeated if need be. */
  <T> T call(UsmCall<T> call) {
    return connection.call(call.command(), (s, deadline, end) -> ask(call, s, deadline, end));
  }

  /** The same of a command that not each OX knows, with what counts where it does not. */
  <T> T call(UsmCall<T> call, T unknown) {
    try {
      return call(call);
    } catch (OxException.Refused e) {
      if (UsmSession.isUnknownCommand(e)) {
        return unknown;
      }
      throw e;
    }
  }

  /** A call that waits; it may differ from attempt to attempt. */
  <T> T await(Supplier<UsmCall<T>> call, Deadline deadline, Cancellation cancellation) {
    return connection.await(
        (s, until, end) -> ask(call.get(), s, until, end), deadline, cancellation);
  }

  /** Ends the session at OX, as well as that goes; later calls fail. */
  void close(Duration within) {
    connection.close(within, (s, deadline, end) -> ask(UsmCalls.logout(), s, deadline, end));
  }

  private <T> T ask(UsmCall<T> call, Session session, Deadline deadline, Cancellation cancellation)
      throws SessionEnded {
    UsmAnswer<T> answer =
        send(call, session.login().sessionId(), session.cookies(), deadline, cancellation);
    if (answer instanceof UsmAnswer.Failure<T>(UsmFailure failure)
        && failure.status() == UsmStatus.UNKNOWN_SESSION) {
      throw new SessionEnded(Refusals.of(call.command(), failure));
    }
    return data(call.command(), answer);
  }

  private Session open(Deadline deadline) {
    UsmCall<UsmLogin> call = UsmCalls.login(credentials, device, line.config().client());
    CookieJar cookies = new CookieJar();
    UsmAnswer<UsmLogin> answer = send(call, null, cookies, deadline, new Cancellation());
    return new Session(data(call.command(), answer), cookies);
  }

  private <T> UsmAnswer<T> send(
      UsmCall<T> call,
      @Nullable String session,
      CookieJar cookies,
      Deadline deadline,
      Cancellation cancellation) {
    Request<UsmAnswer<T>> request =
        new Request<>(
            call.command(),
            UsmProfile.METHOD,
            "/" + call.command(),
            HEADERS,
            BodyPublishers.ofByteArray(call.body(session)),
            call.waits(),
            (head, body) -> {
              if (session != null && head.isHtml()) {
                throw new OxException.Unavailable(
                    "OX answers " + call.command() + " with a page of HTML; is there maintenance?");
              }
              line.transport().check().check(call.command(), head);
              return call.read(body);
            });
    return line.transport().send(request, cookies, deadline, cancellation);
  }

  private static <T> T data(String command, UsmAnswer<T> answer) {
    return switch (answer) {
      case UsmAnswer.Data<T>(T value) -> value;
      case UsmAnswer.Failure<T>(UsmFailure failure) -> throw Refusals.of(command, failure);
    };
  }
}
