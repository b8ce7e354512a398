package org.ropeway.gateway.mapihttp;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.ropeway.codec.data.Bytes;
import org.ropeway.gateway.auth.AuthenticatedUser;

/** A mailbox service that does what a test wants; unless told otherwise it echoes ROP buffers. */
final class FakeEmsmdb implements EmsmdbService {
  final List<Session> sessions = new CopyOnWriteArrayList<>();
  final List<ConnectParameters> connects = new CopyOnWriteArrayList<>();
  volatile BiFunction<AuthenticatedUser, ConnectParameters, ConnectResult> onConnect =
      (user, parameters) ->
          ConnectResult.of("/o=Ropeway", user.oxUser().displayName(), Bytes.EMPTY);
  volatile Function<ExecuteRequest, ExecuteResult> onExecute =
      request -> ExecuteResult.of(request.ropBuffer());

  @Override
  public EmsmdbSession connect(AuthenticatedUser user, ConnectParameters parameters) {
    connects.add(parameters);
    Session session = new Session(onConnect.apply(user, parameters));
    sessions.add(session);
    return session;
  }

  Session last() {
    return sessions.getLast();
  }

  final class Session implements EmsmdbSession {
    private final ConnectResult result;
    final List<ExecuteRequest> executed = new CopyOnWriteArrayList<>();
    final Map<Object, Runnable> listeners = new ConcurrentHashMap<>();
    private volatile boolean pending;
    volatile boolean closed;

    Session(ConnectResult result) {
      this.result = result;
    }

    /** Has a notification become pending. */
    void news() {
      pending = true;
      listeners.values().forEach(Runnable::run);
    }

    @Override
    public ConnectResult connectResult() {
      return result;
    }

    @Override
    public ExecuteResult execute(ExecuteRequest request) {
      if (closed) {
        throw new IllegalStateException("closed");
      }
      executed.add(request);
      pending = false;
      return onExecute.apply(request);
    }

    @Override
    public boolean eventPending() {
      return pending;
    }

    @Override
    public EventRegistration onEvent(Runnable listener) {
      Object key = new Object();
      listeners.put(key, listener);
      if (pending) {
        listener.run();
      }
      return () -> listeners.remove(key);
    }

    @Override
    public void close() {
      if (closed) {
        throw new IllegalStateException("closed twice");
      }
      closed = true;
    }
  }
}
