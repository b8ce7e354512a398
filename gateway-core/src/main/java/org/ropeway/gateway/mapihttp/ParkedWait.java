package org.ropeway.gateway.mapihttp;

import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.mapihttp.NotificationWait;
import org.ropeway.codec.mapihttp.ResponseBody;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.gateway.http.Scheduled;

/**
 * A NotificationWait that waits ([MS-OXCMAPIHTTP] 3.2.5.5). It holds no thread; whoever has news
 * ends it, and only the first does.
 */
@SuppressWarnings("FutureReturnValueIgnored") // of the cancelled timer
final class ParkedWait {
  private final SessionContext<EmsmdbSession> context;
  private final Answer answer;
  private final MapiHttpObserver observer;
  private @Nullable EventRegistration registration;
  private @Nullable Scheduled timer;
  private boolean over;

  private ParkedWait(
      SessionContext<EmsmdbSession> context, Answer answer, MapiHttpObserver observer) {
    this.context = context;
    this.answer = answer;
    this.observer = observer;
  }

  /** Waits for an event of the context's session, at most for {@code limits.waitTime()}. */
  static void park(
      SessionContext<EmsmdbSession> context,
      Answer answer,
      MapiHttpLimits limits,
      MapiHttpObserver observer) {
    ParkedWait wait = new ParkedWait(context, answer, observer);
    observer.parked();
    answer.onGone(wait::end);
    answer.begin();
    if (!context.park(wait)) {
      wait.contextEnded(ResponseCode.CONTEXT_NOT_FOUND);
      return;
    }
    wait.keep(
        context.session().onEvent(wait::event), answer.schedule(limits.waitTime(), wait::timeUp));
  }

  /** A newer NotificationWait of the same context takes over; the client has lost this one. */
  void superseded() {
    answer(new NotificationWait.Response(ErrorCode.REJECTED, 0, Bytes.EMPTY));
  }

  /** The context has ended. */
  void contextEnded(ResponseCode code) {
    if (end()) {
      answer.refuse(code, "the Session Context has ended during a NotificationWait");
    }
  }

  /** The body of an answer. */
  static Bytes body(NotificationWait.Response response) {
    return Bytes.wrap(
        WireWriter.encode(
            NotificationWait.TYPE.responseBody(), new ResponseBody.Success<>(response)));
  }

  private void event() {
    answer(new NotificationWait.Response(ErrorCode.SUCCESS, 1, Bytes.EMPTY));
  }

  private void timeUp() {
    answer(new NotificationWait.Response(ErrorCode.SUCCESS, 0, Bytes.EMPTY));
  }

  private void answer(NotificationWait.Response response) {
    if (end()) {
      answer.done(body(response));
    }
  }

  /** Ends it without an answer; false if it was over. */
  private boolean end() {
    EventRegistration registered;
    synchronized (this) {
      if (over) {
        return false;
      }
      over = true;
      registered = registration;
      if (timer != null) {
        timer.cancel();
      }
    }
    if (registered != null) {
      registered.close();
    }
    context.unpark(this);
    observer.unparked();
    return true;
  }

  private void keep(EventRegistration registered, Scheduled timeUp) {
    boolean late;
    synchronized (this) {
      late = over;
      registration = registered;
      timer = timeUp;
    }
    if (late) {
      registered.close();
      timeUp.cancel();
    }
  }
}
