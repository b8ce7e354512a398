package org.ropeway.ox.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.ropeway.ox.OxCredentials;
import org.ropeway.ox.OxException;
import org.ropeway.ox.http.wire.HttpAnswer;
import org.ropeway.ox.http.wire.HttpCall;
import org.ropeway.ox.http.wire.HttpFailure;
import org.ropeway.ox.http.wire.HttpLogin;
import org.ropeway.ox.http.wire.SessionCalls;
import org.ropeway.ox.json.JsonInput;
import org.ropeway.ox.transport.Cancellation;
import org.ropeway.ox.transport.Connection;
import org.ropeway.ox.transport.Connection.SessionEnded;
import org.ropeway.ox.transport.CookieJar;
import org.ropeway.ox.transport.Deadline;
import org.ropeway.ox.transport.Line;
import org.ropeway.ox.transport.Protocol;

/** The requests of one session. */
final class HttpConnection {
  static final Protocol PROTOCOL = new Protocol("the HTTP API of OX", "/ajax");

  private final Line line;
  private final OxCredentials credentials;
  private final Connection<Session> connection;

  HttpConnection(Line line, OxCredentials credentials) {
    this.line = line;
    this.credentials = credentials;
    this.connection = new Connection<>(line, credentials.login(), this::open);
  }

  /** What a login brought. */
  record Session(HttpLogin login, CookieJar cookies) {}

  /** The first login. */
  HttpLogin login() {
    return connection.login().login();
  }

  Line line() {
    return line;
  }

  /** What was asked for; repeated if need be. */
  <T> T get(HttpCall<T> call) {
    return value(call.toString(), ask(call));
  }

  /** The same with what else OX says. */
  <T> HttpAnswer.Data<T> ask(HttpCall<T> call) {
    return connection.call(call.toString(), (s, deadline, end) -> send(call, s, deadline, end));
  }

  /** The same, never repeated. */
  <T> HttpAnswer.Data<T> once(HttpCall<T> call) {
    return connection.once((s, deadline, end) -> send(call, s, deadline, end));
  }

  /** The same, ended by another thread perhaps. */
  <T> HttpAnswer.Data<T> await(HttpCall<T> call, Deadline deadline, Cancellation cancellation) {
    return connection.call(
        call.toString(), (s, until, end) -> send(call, s, until, end), deadline, cancellation);
  }

  /** Several requests of one kind that may be repeated; the answers in their order. */
  <T> List<HttpAnswer<T>> all(List<HttpCall<T>> calls, JsonInput.Value<T> data, int atOnce) {
    List<HttpAnswer<T>> out = new ArrayList<>();
    for (int from = 0; from < calls.size(); from += atOnce) {
      List<HttpCall<T>> some = calls.subList(from, Math.min(calls.size(), from + atOnce));
      out.addAll(get(SessionCalls.multiple(some, data)));
    }
    return out;
  }

  /**
   * A request that must not be made twice: if it is not known what became of it, {@code probe}
   * looks whether it was done, before it is made again.
   *
   * @param open whether it was asked before, and nobody knows
   */
  <T> T careful(String what, boolean open, Supplier<Optional<T>> probe, Supplier<T> request) {
    Deadline deadline = line.deadline(line.config().retries().within());
    boolean[] asked = {open};
    return line.repeater()
        .run(
            what,
            deadline,
            () -> {
              if (asked[0]) {
                Optional<T> done = probe.get();
                if (done.isPresent()) {
                  return done.get();
                }
              }
              asked[0] = true;
              return request.get();
            });
  }

  /** Ends the session at OX, as well as that goes; later calls fail. */
  void close(Duration within) {
    connection.close(within, (s, deadline, end) -> send(SessionCalls.logout(), s, deadline, end));
  }

  /** The session as it is now, for what is no request. */
  <T> T withSession(Connection.Attempt<Session, T> use) {
    return connection.once(use);
  }

  /** The value of an answer that must have one. */
  static <T> T value(String what, HttpAnswer.Data<T> data) {
    T value = data.value();
    if (value == null) {
      throw new OxException.BadAnswer("OX answered " + what + " with nothing");
    }
    return value;
  }

  private <T> HttpAnswer.Data<T> send(
      HttpCall<T> call, Session session, Deadline deadline, Cancellation cancellation)
      throws SessionEnded {
    HttpAnswer<T> answer =
        line.transport()
            .send(
                call.request(session.login().session(), line.transport().check()),
                session.cookies(),
                deadline,
                cancellation);
    return switch (answer) {
      case HttpAnswer.Data<T> data -> data;
      case HttpAnswer.Failure<T>(HttpFailure failure) -> {
        OxException refusal = Refusals.of(call.toString(), failure);
        if (failure.endsSession()) {
          throw new SessionEnded(refusal);
        }
        throw refusal;
      }
    };
  }

  private Session open(Deadline deadline) {
    HttpCall<HttpLogin> call = SessionCalls.login(credentials, line.config().client());
    CookieJar cookies = new CookieJar();
    HttpAnswer<HttpLogin> answer =
        line.transport()
            .send(
                call.request(null, line.transport().check()),
                cookies,
                deadline,
                new Cancellation());
    return switch (answer) {
      case HttpAnswer.Data<HttpLogin> data -> new Session(value(call.toString(), data), cookies);
      case HttpAnswer.Failure<HttpLogin>(HttpFailure failure) ->
          throw Refusals.of(call.toString(), failure);
    };
  }
}
