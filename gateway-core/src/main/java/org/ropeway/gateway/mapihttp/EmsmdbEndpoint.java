package org.ropeway.gateway.mapihttp;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.mapihttp.Connect;
import org.ropeway.codec.mapihttp.Disconnect;
import org.ropeway.codec.mapihttp.Execute;
import org.ropeway.codec.mapihttp.NotificationWait;
import org.ropeway.codec.mapihttp.RequestType;
import org.ropeway.codec.mapihttp.ResponseBody;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.gateway.auth.AuthenticatedUser;
import org.ropeway.gateway.mapihttp.MapiHttpObserver.Ending;
import org.ropeway.ox.OxException;
import org.ropeway.store.MapiException;

/** The mailbox endpoint: Connect, Execute, Disconnect, NotificationWait. [MS-OXCMAPIHTTP] 2.2.4. */
final class EmsmdbEndpoint implements RequestHandler {
  private final EmsmdbService service;
  private final SessionContexts<EmsmdbSession> contexts;
  private final MapiHttpLimits limits;
  private final MapiHttpObserver observer;
  private final Replays replays;
  private final Map<RequestType<?, ?>, RequestHandler> handlers =
      Map.of(
          Connect.TYPE, this::connect,
          Execute.TYPE, this::execute,
          Disconnect.TYPE, this::disconnect,
          NotificationWait.TYPE, this::notificationWait);

  EmsmdbEndpoint(
      EmsmdbService service,
      SessionContexts<EmsmdbSession> contexts,
      MapiHttpLimits limits,
      MapiHttpObserver observer) {
    this.service = service;
    this.contexts = contexts;
    this.limits = limits;
    this.observer = observer;
    this.replays = new Replays(limits);
  }

  @Override
  public void handle(MapiRequest request, AuthenticatedUser user, Answer answer)
      throws RefusedException {
    request.handler(handlers).handle(request, user, answer);
  }

  /** A cookie that comes along names the context that the new one replaces (3.2.5.6). */
  private void connect(MapiRequest request, AuthenticatedUser user, Answer answer)
      throws RefusedException {
    Connect.Request body = request.decode(Connect.TYPE);
    contexts.lookUp(request, user.key()).ifPresent(old -> contexts.end(old, Ending.RECONNECTED));
    String id = contexts.freshValue();
    String sequence = contexts.freshValue();
    answer.cookies(Cookies.of(MapiEndpoint.EMSMDB, id, sequence));
    answer.expectSoon();
    ResponseBody<Connect.Response> response;
    try {
      response = new ResponseBody.Success<>(connect(body, request.client(), user, id, sequence));
    } catch (FaultException e) {
      answer.failed("Connect refused: " + e.getMessage());
      answer.cookies(List.of());
      response = e.body(code -> new Connect.Response(code, 0, 0, 0, "", "", Bytes.EMPTY));
    }
    answer.done(encode(Connect.TYPE, response));
  }

  private Connect.Response connect(
      Connect.Request body,
      ClientVersion client,
      AuthenticatedUser user,
      String id,
      String sequence)
      throws FaultException {
    EmsmdbSession session = open(body, client, user);
    boolean kept = false;
    try {
      Connect.Response response = response(session.connectResult());
      kept = contexts.add(user.key(), session, id, sequence);
      if (!kept) {
        throw FaultException.error(ErrorCode.TOO_MANY_SESSIONS, "no Session Context is left");
      }
      return response;
    } finally {
      if (!kept) {
        session.close();
      }
    }
  }

  private EmsmdbSession open(Connect.Request body, ClientVersion client, AuthenticatedUser user)
      throws FaultException {
    ConnectParameters parameters =
        new ConnectParameters(
            body.userDn(),
            body.flags(),
            body.defaultCodePage(),
            body.lcidSort(),
            body.lcidString(),
            RopBuffers.unpackAuxiliary(body.auxiliaryBuffer()),
            client);
    try {
      return service.connect(user, parameters);
    } catch (MapiException e) {
      throw FaultException.error(e.code(), String.valueOf(e.getMessage()));
    } catch (OxException.Unavailable e) {
      throw e;
    } catch (OxException e) {
      throw FaultException.error(errorCode(e), String.valueOf(e.getMessage()));
    }
  }

  private static ErrorCode errorCode(OxException e) {
    return switch (e) {
      case OxException.AuthenticationFailed denied -> ErrorCode.LOGON_FAILED;
      case OxException.AccessDenied denied -> ErrorCode.LOGIN_PERMISSION;
      default -> ErrorCode.GENERAL_FAILURE;
    };
  }

  private static Connect.Response response(ConnectResult result) {
    return new Connect.Response(
        ErrorCode.SUCCESS,
        (int) result.pollsMax().toMillis(),
        result.retryCount(),
        (int) result.retryDelay().toMillis(),
        result.dnPrefix(),
        result.displayName(),
        RopBuffers.packAuxiliary(result.auxiliary()));
  }

  private void execute(MapiRequest request, AuthenticatedUser user, Answer answer)
      throws RefusedException {
    SessionContext<EmsmdbSession> context = contexts.require(request, user.key());
    Execute.Request body = request.decode(Execute.TYPE);
    if (context.usedUp(request.sequence())) {
      Optional<Bytes> before = replays.find(context, request);
      if (before.isPresent()) {
        answer.cookies(context.cookies());
        answer.done(before.get());
        return;
      }
    }
    Bytes response;
    try (var _ = context.begin(request.sequence(), contexts.freshValue())) {
      answer.cookies(context.cookies());
      answer.expectSoon();
      response = encode(Execute.TYPE, execute(context.session(), body, request.client(), answer));
      replays.keep(context, request, response);
    }
    answer.done(response); // when the turn is over: the next request may come at once
  }

  private ResponseBody<Execute.Response> execute(
      EmsmdbSession session, Execute.Request body, ClientVersion client, Answer answer) {
    try {
      ExecuteResult result = session.execute(RopBuffers.unpack(body, client));
      return new ResponseBody.Success<>(RopBuffers.pack(result, body, limits.compressFrom()));
    } catch (FaultException e) {
      answer.failed("Execute refused: " + e.getMessage());
      return e.body(code -> new Execute.Response(code, 0, Bytes.EMPTY, Bytes.EMPTY));
    }
  }

  /** Of a context that has ended: a success, as before. */
  private void disconnect(MapiRequest request, AuthenticatedUser user, Answer answer)
      throws RefusedException {
    request.decode(Disconnect.TYPE);
    Optional<SessionContext<EmsmdbSession>> found = contexts.find(request, user.key());
    if (found.isPresent()) {
      SessionContext<EmsmdbSession> context = found.get();
      try (var _ = context.begin(request.sequence(), contexts.freshValue())) {
        answer.cookies(context.cookies());
        answer.expectSoon();
        contexts.end(context, Ending.DISCONNECTED);
      }
    }
    answer.done(
        encode(
            Disconnect.TYPE,
            new ResponseBody.Success<>(new Disconnect.Response(ErrorCode.SUCCESS, Bytes.EMPTY))));
  }

  private void notificationWait(MapiRequest request, AuthenticatedUser user, Answer answer)
      throws RefusedException {
    SessionContext<EmsmdbSession> context = contexts.require(request, user.key());
    request.decode(NotificationWait.TYPE);
    context.touch();
    answer.cookies(context.waitCookies());
    if (context.session().eventPending()) {
      answer.done(
          ParkedWait.body(new NotificationWait.Response(ErrorCode.SUCCESS, 1, Bytes.EMPTY)));
    } else {
      ParkedWait.park(context, answer, limits, observer);
    }
  }

  private static <R> Bytes encode(RequestType<?, R> type, ResponseBody<R> body) {
    return Bytes.wrap(WireWriter.encode(type.responseBody(), body));
  }
}
