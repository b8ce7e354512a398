package org.ropeway.gateway.mapihttp;

import static org.ropeway.gateway.mapihttp.ResponseCode.ENDPOINT_SHUTTING_DOWN;

import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.mapihttp.RequestTypes;
import org.ropeway.gateway.auth.AuthenticatedUser;
import org.ropeway.gateway.auth.UserHandler;
import org.ropeway.gateway.http.Exchange;
import org.ropeway.ox.OxException;

/** What requests of both endpoints have in common. */
final class EndpointHandler implements UserHandler {
  private final MapiEndpoint endpoint;
  private final RequestHandler next;
  private final SessionContexts<?> contexts;
  private final MapiHttpLimits limits;
  private final MapiHttpObserver observer;
  private final Clock clock;
  private final BooleanSupplier closing;

  EndpointHandler(
      MapiEndpoint endpoint,
      RequestHandler next,
      SessionContexts<?> contexts,
      MapiHttpLimits limits,
      MapiHttpObserver observer,
      Clock clock,
      BooleanSupplier closing) {
    this.endpoint = endpoint;
    this.next = next;
    this.contexts = contexts;
    this.limits = limits;
    this.observer = observer;
    this.clock = clock;
    this.closing = closing;
  }

  @Override
  public void handle(Exchange exchange, AuthenticatedUser user) {
    Answer answer = new Answer(exchange, endpoint, limits, observer, clock.instant());
    try {
      if (closing.getAsBoolean()) {
        throw new RefusedException(ENDPOINT_SHUTTING_DOWN, "the server is being shut down");
      }
      MapiRequest request = MapiRequest.parse(exchange.request(), answer.echo());
      if (request.is(MapiRequest.PING)) {
        exchange.label(MapiRequest.PING);
        ping(request, user, answer);
      } else {
        RequestTypes.find(request.type()).ifPresent(type -> exchange.label(type.name()));
        next.handle(request, user, answer);
      }
    } catch (RefusedException e) {
      answer.refuse(e.code(), String.valueOf(e.getMessage()));
    } catch (OxException.Unavailable e) {
      answer.unavailable(e);
    } catch (RuntimeException | Error e) {
      answer.bug(e);
    }
  }

  /** Tells whether the endpoint is there, and with a cookie whether the context is (2.2.6). */
  private void ping(MapiRequest request, AuthenticatedUser user, Answer answer)
      throws RefusedException {
    if (request.context().isPresent()) {
      SessionContext<?> context = contexts.require(request, user.key());
      context.touch();
      answer.cookies(context.cookies());
    }
    answer.done(Bytes.EMPTY);
  }
}
