package org.ropeway.gateway.ews;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.ropeway.codec.data.Bytes;
import org.ropeway.gateway.auth.AuthenticatedUser;
import org.ropeway.gateway.auth.AuthenticatingHandler;
import org.ropeway.gateway.auth.OxAuthenticator;
import org.ropeway.gateway.auth.UserHandler;
import org.ropeway.gateway.auth.UserSessions;
import org.ropeway.gateway.http.Exchange;
import org.ropeway.gateway.http.Response;
import org.ropeway.gateway.http.Route;
import org.ropeway.store.Mailboxes;

/** Exchange Web Services at their usual address; what is served is what Outlook asks for. */
public final class EwsService implements UserHandler {
  /** Where it is served, as clients are told. */
  public static final String PATH = "/EWS/Exchange.asmx";

  private static final int MAX_BODY = 1 << 20;
  private static final Duration BODY_TIMEOUT = Duration.ofSeconds(30);

  /** For tips, which are for somebody who writes a mail. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final SoapReader reader = new SoapReader();
  private final Mailboxes mailboxes;
  private final Map<String, Operation> operations;

  /**
   * Services for these mailboxes.
   *
   * @param sessions of those whose automatic replies are known
   */
  public EwsService(Mailboxes mailboxes, UserSessions sessions, Clock clock) {
    this.mailboxes = mailboxes;
    OofOperations oof = new OofOperations(clock);
    this.operations =
        Map.of(
            "GetUserOofSettingsRequest",
            oof::get,
            "SetUserOofSettingsRequest",
            oof::set,
            "GetUserAvailabilityRequest",
            new AvailabilityOperation()::answer,
            "GetServiceConfiguration",
            new ServiceConfigurationOperation()::answer,
            "GetMailTips",
            new MailTipsOperation(new TipSource(sessions, clock), PATIENCE)::answer);
  }

  /** Where it is served. */
  public Route route(OxAuthenticator authenticator) {
    AuthenticatingHandler authenticating = new AuthenticatingHandler(authenticator, this);
    return new Route(
        PATH.toLowerCase(Locale.ROOT),
        MAX_BODY,
        BODY_TIMEOUT,
        exchange -> {
          exchange.label("ews");
          authenticating.handle(exchange);
        });
  }

  @Override
  public void handle(Exchange exchange, AuthenticatedUser user) {
    if (!exchange.request().method().equals("POST")) {
      exchange.respond(Response.of(405).header("Allow", "POST"));
      return;
    }
    try {
      SoapRequest request = reader.request(exchange.request().body());
      XmlElement body = request.body();
      if (!body.is(Namespaces.MESSAGES, body.name())) {
        throw body.invalid("it is no request");
      }
      Operation operation = operations.get(body.name());
      if (operation == null) {
        throw new EwsException(
            EwsError.INVALID_OPERATION, "This server does not serve " + body.name());
      }
      Bytes answer = SoapWriter.envelope(operation.answer(request, new Caller(user, mailboxes)));
      exchange.respond(xml(200, answer));
    } catch (EwsException e) {
      exchange.failed(e.error().code() + ": " + e.getMessage());
      exchange.respond(xml(500, SoapWriter.fault(e)));
    }
  }

  private static Response xml(int status, Bytes document) {
    return Response.of(status).body("text/xml; charset=utf-8", document);
  }
}
