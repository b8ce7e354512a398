package org.ropeway.gateway.mapihttp;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.mapihttp.Bind;
import org.ropeway.codec.mapihttp.DnToMinId;
import org.ropeway.codec.mapihttp.GetAddressBookUrl;
import org.ropeway.codec.mapihttp.GetMailboxUrl;
import org.ropeway.codec.mapihttp.RequestType;
import org.ropeway.codec.mapihttp.ResponseBody;
import org.ropeway.codec.mapihttp.Unbind;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.gateway.auth.AuthenticatedUser;
import org.ropeway.gateway.mapihttp.MapiHttpObserver.Ending;

/** The address book endpoint: Bind, Unbind and what lies in between. [MS-OXCMAPIHTTP] 2.2.5. */
final class NspiEndpoint implements RequestHandler {
  private static final NspiOperation<DnToMinId.Request, DnToMinId.Response> DN_TO_MIN_ID =
      new NspiOperation<>(DnToMinId.TYPE, request -> 0, NspiSession::dnToMinId);

  private final NspiService service;
  private final SessionContexts<NspiSession> contexts;
  private final EndpointUrls urls;
  private final Map<RequestType<?, ?>, RequestHandler> handlers = handlers();

  NspiEndpoint(NspiService service, SessionContexts<NspiSession> contexts, EndpointUrls urls) {
    this.service = service;
    this.contexts = contexts;
    this.urls = urls;
  }

  @Override
  public void handle(MapiRequest request, AuthenticatedUser user, Answer answer)
      throws RefusedException {
    request.handler(handlers).handle(request, user, answer);
  }

  private Map<RequestType<?, ?>, RequestHandler> handlers() {
    Map<RequestType<?, ?>, RequestHandler> all = new HashMap<>();
    for (NspiOperation<?, ?> operation : NspiOperation.ALL) {
      all.put(
          operation.type(),
          (request, user, answer) ->
              call(operation, request, contexts.require(request, user.key()), answer));
    }
    all.put(Bind.TYPE, this::bind);
    all.put(Unbind.TYPE, this::unbind);
    all.put(DnToMinId.TYPE, this::dnToMinId);
    all.put(GetMailboxUrl.TYPE, this::getMailboxUrl);
    all.put(GetAddressBookUrl.TYPE, this::getAddressBookUrl);
    return Map.copyOf(all);
  }

  /** A cookie that comes along names the context that the new one replaces (3.2.5.6). */
  private void bind(MapiRequest request, AuthenticatedUser user, Answer answer)
      throws RefusedException {
    Bind.Request body = request.decode(Bind.TYPE);
    contexts.lookUp(request, user.key()).ifPresent(old -> contexts.end(old, Ending.RECONNECTED));
    String id = contexts.freshValue();
    String sequence = contexts.freshValue();
    answer.cookies(Cookies.of(MapiEndpoint.NSPI, id, sequence));
    answer.expectSoon();
    Bind.Response response = bind(body, user, id, sequence);
    if (!response.errorCode().equals(ErrorCode.SUCCESS)) {
      answer.failed("Bind refused: " + response.errorCode());
      answer.cookies(List.of());
    }
    answer.done(encode(Bind.TYPE, response, CodePages.charset(0)));
  }

  private Bind.Response bind(
      Bind.Request body, AuthenticatedUser user, String id, String sequence) {
    NspiSession session = service.open(user);
    boolean kept = false;
    try {
      Bind.Response response = session.bind(body);
      if (!response.errorCode().equals(ErrorCode.SUCCESS)) {
        return response;
      }
      kept = contexts.add(user.key(), session, id, sequence);
      return kept
          ? response
          : new Bind.Response(ErrorCode.TOO_MANY_SESSIONS, response.serverGuid(), Bytes.EMPTY);
    } finally {
      if (!kept) {
        session.close();
      }
    }
  }

  /** Of a context that has ended: a success, as before. */
  private void unbind(MapiRequest request, AuthenticatedUser user, Answer answer)
      throws RefusedException {
    request.decode(Unbind.TYPE);
    Optional<SessionContext<NspiSession>> found = contexts.find(request, user.key());
    if (found.isPresent()) {
      SessionContext<NspiSession> context = found.get();
      try (var _ = context.begin(request.sequence(), contexts.freshValue())) {
        answer.cookies(context.cookies());
        answer.expectSoon();
        contexts.end(context, Ending.DISCONNECTED);
      }
    }
    Unbind.Response response = new Unbind.Response(ErrorCode.UNBIND_SUCCESS, Bytes.EMPTY);
    answer.done(encode(Unbind.TYPE, response, CodePages.charset(0)));
  }

  private <Q, R> void call(
      NspiOperation<Q, R> operation,
      MapiRequest request,
      SessionContext<NspiSession> context,
      Answer answer)
      throws RefusedException {
    Q body = operation.decode(request);
    Bytes response;
    try (var _ = context.begin(request.sequence(), contexts.freshValue())) {
      answer.cookies(context.cookies());
      answer.expectSoon();
      response = operation.run(context.session(), body);
    }
    answer.done(response); // when the turn is over: the next request may come at once
  }

  /**
   * Outlook asks this late, when its context has ended or moved on; the answer is the same with a
   * session for this one request.
   */
  private void dnToMinId(MapiRequest request, AuthenticatedUser user, Answer answer)
      throws RefusedException {
    Optional<SessionContext<NspiSession>> context = contexts.lookUp(request, user.key());
    if (context.isPresent() && context.get().isNext(request.sequence())) {
      call(DN_TO_MIN_ID, request, context.get(), answer);
      return;
    }
    DnToMinId.Request body = DN_TO_MIN_ID.decode(request);
    answer.expectSoon();
    Bytes response;
    try (NspiSession session = service.open(user)) {
      response = DN_TO_MIN_ID.run(session, body);
    }
    answer.done(response);
  }

  private void getMailboxUrl(MapiRequest request, AuthenticatedUser user, Answer answer)
      throws RefusedException {
    request.decode(GetMailboxUrl.TYPE);
    refresh(request, user, answer);
    GetMailboxUrl.Response response =
        new GetMailboxUrl.Response(ErrorCode.SUCCESS, urls.mailbox(user), Bytes.EMPTY);
    answer.done(encode(GetMailboxUrl.TYPE, response, CodePages.charset(0)));
  }

  private void getAddressBookUrl(MapiRequest request, AuthenticatedUser user, Answer answer)
      throws RefusedException {
    request.decode(GetAddressBookUrl.TYPE);
    refresh(request, user, answer);
    GetAddressBookUrl.Response response =
        new GetAddressBookUrl.Response(ErrorCode.SUCCESS, urls.addressBook(user), Bytes.EMPTY);
    answer.done(encode(GetAddressBookUrl.TYPE, response, CodePages.charset(0)));
  }

  /** What needs no context is answered with or without one. */
  private void refresh(MapiRequest request, AuthenticatedUser user, Answer answer) {
    contexts
        .lookUp(request, user.key())
        .ifPresent(context -> {
          context.touch();
          answer.cookies(context.cookies());
        });
  }

  static <R> Bytes encode(RequestType<?, R> type, R response, Charset string8) {
    WireWriter w = WireWriter.of(Integer.MAX_VALUE).withString8Charset(string8);
    type.responseBody().write(w, new ResponseBody.Success<>(response));
    return Bytes.wrap(w.toBytes());
  }
}
