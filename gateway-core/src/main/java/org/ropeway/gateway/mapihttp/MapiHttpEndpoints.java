package org.ropeway.gateway.mapihttp;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.ropeway.gateway.auth.AuthenticatingHandler;
import org.ropeway.gateway.auth.OxAuthenticator;
import org.ropeway.gateway.http.RequestHead;
import org.ropeway.gateway.http.Response;
import org.ropeway.gateway.http.Route;

/** The MAPI/HTTP endpoints {@code /mapi/emsmdb/} and {@code /mapi/nspi/}. [MS-OXCMAPIHTTP]. */
public final class MapiHttpEndpoints implements AutoCloseable {
  private final MapiHttpLimits limits;
  private final SessionContexts<EmsmdbSession> mailboxes;
  private final SessionContexts<NspiSession> addressBooks;
  private final EndpointHandler emsmdb;
  private final EndpointHandler nspi;
  private volatile boolean closing;

  /** Endpoints before two services. */
  public MapiHttpEndpoints(
      EmsmdbService emsmdbService,
      NspiService nspiService,
      EndpointUrls urls,
      MapiHttpLimits limits,
      MapiHttpObserver observer,
      Clock clock) {
    this.limits = limits;
    mailboxes = new SessionContexts<>(MapiEndpoint.EMSMDB, limits, observer, clock);
    addressBooks = new SessionContexts<>(MapiEndpoint.NSPI, limits, observer, clock);
    emsmdb =
        new EndpointHandler(
            MapiEndpoint.EMSMDB,
            new EmsmdbEndpoint(emsmdbService, mailboxes, limits, observer),
            mailboxes,
            limits,
            observer,
            clock,
            () -> closing);
    nspi =
        new EndpointHandler(
            MapiEndpoint.NSPI,
            new NspiEndpoint(nspiService, addressBooks, urls),
            addressBooks,
            limits,
            observer,
            clock,
            () -> closing);
  }

  /** Their routes, behind {@code authenticator}; with and without the slash at the end. */
  public List<Route> routes(OxAuthenticator authenticator) {
    return Stream.of(
            route(MapiEndpoint.EMSMDB, "/", emsmdb, authenticator),
            route(MapiEndpoint.EMSMDB, "", emsmdb, authenticator),
            route(MapiEndpoint.NSPI, "/", nspi, authenticator),
            route(MapiEndpoint.NSPI, "", nspi, authenticator))
        .toList();
  }

  /** Ends Session Contexts that have been idle for too long; to be called now and then. */
  public void sweep() {
    mailboxes.sweep();
    addressBooks.sweep();
  }

  /** Number of Session Contexts of an endpoint. */
  public int contexts(MapiEndpoint endpoint) {
    return switch (endpoint) {
      case EMSMDB -> mailboxes.size();
      case NSPI -> addressBooks.size();
    };
  }

  /** Answers waiting requests, ends all Session Contexts and refuses what comes later. */
  @Override
  public void close() {
    closing = true;
    mailboxes.close();
    addressBooks.close();
  }

  private Route route(
      MapiEndpoint endpoint, String end, EndpointHandler handler, OxAuthenticator authenticator) {
    return new Route(
        endpoint.path() + end,
        limits.body(),
        limits.bodyTimeout(),
        this::refusal,
        new AuthenticatingHandler(authenticator, handler));
  }

  private Response refusal(RequestHead head, int status) {
    return status == 413 ? Answer.tooLarge(Echo.of(head.headers()), limits) : Response.of(status);
  }
}
