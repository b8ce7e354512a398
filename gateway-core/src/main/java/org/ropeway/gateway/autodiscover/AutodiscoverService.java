package org.ropeway.gateway.autodiscover;

import java.time.Duration;
import java.util.List;
import org.ropeway.gateway.auth.AuthenticatingHandler;
import org.ropeway.gateway.auth.OxAuthenticator;
import org.ropeway.gateway.http.Handler;
import org.ropeway.gateway.http.Route;
import org.ropeway.store.MailboxIdentities;

/**
 * Tells users where mailboxes are, in all three forms: XML of its own ([MS-OXDSCLI]), SOAP
 * ([MS-OXWSADISC]), and JSON, which names no mailbox, but the other forms.
 */
public final class AutodiscoverService {
  /** Where the form is that Outlook asks. */
  static final String URL_PATH = "/autodiscover/autodiscover.xml";

  private static final String SOAP_PATH = "/autodiscover/autodiscover.svc";
  private static final String JSON_PATH = "/autodiscover/autodiscover.json";

  /** JSON with the address as a part of the path. */
  private static final String JSON_OF_ADDRESS = JSON_PATH + "/v1.0/" + Route.ONE_SEGMENT;

  private static final int MAX_BODY = 64 * 1024;
  private static final Duration BODY_TIMEOUT = Duration.ofSeconds(20);

  private final PoxService pox;
  private final SoapService soap;
  private final JsonService json;

  /**
   * A service.
   *
   * @param urls where MAPI over HTTP is served
   * @param mailboxes whose mailboxes there are
   */
  public AutodiscoverService(
      MapiUrls urls, MailboxIdentities mailboxes, DiscoverySettings settings) {
    Finder finder = new Finder(mailboxes, settings);
    this.pox = new PoxService(urls, finder);
    this.soap = new SoapService(urls, finder);
    this.json = new JsonService(urls, finder);
  }

  /** Where it is served. JSON needs no password, as at Exchange: it says nothing of anybody. */
  public List<Route> routes(OxAuthenticator authenticator) {
    Handler authenticated = new AuthenticatingHandler(authenticator, pox);
    return List.of(
        route(
            URL_PATH,
            exchange -> {
              // Clients that know both forms look here whether there is SOAP.
              exchange.announce("X-SOAP-Enabled", "True");
              authenticated.handle(exchange);
            }),
        route(SOAP_PATH, new AuthenticatingHandler(authenticator, soap)),
        route(JSON_PATH, json),
        route(JSON_OF_ADDRESS, json));
  }

  private static Route route(String path, Handler handler) {
    return new Route(
        path,
        MAX_BODY,
        BODY_TIMEOUT,
        exchange -> {
          exchange.label("autodiscover");
          handler.handle(exchange);
        });
  }
}
