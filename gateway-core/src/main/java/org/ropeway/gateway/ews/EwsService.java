package org.ropeway.gateway.ews;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ropeway.codec.data.Bytes;
import org.ropeway.gateway.auth.AuthenticatedUser;
import org.ropeway.gateway.auth.AuthenticatingHandler;
import org.ropeway.gateway.auth.OxAuthenticator;
import org.ropeway.gateway.auth.UserHandler;
import org.ropeway.gateway.auth.UserSessions;
import org.ropeway.gateway.http.Exchange;
import org.ropeway.gateway.http.Headers;
import org.ropeway.gateway.http.Response;
import org.ropeway.gateway.http.Route;
import org.ropeway.gateway.nspi.AddressBook;
import org.ropeway.store.Mailboxes;

/** Exchange Web Services at their usual address; what is served is what Outlook asks for. */
public final class EwsService implements UserHandler {
  /** Where it is served, as clients are told. */
  public static final String PATH = "/EWS/Exchange.asmx";

  /** Where photos are, as clients are told. */
  public static final String PHOTOS = PATH + "/s";

  private static final int MAX_BODY = 1 << 20;
  private static final Duration BODY_TIMEOUT = Duration.ofSeconds(30);

  /** For tips, which are for somebody who writes a mail. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Mailboxes mailboxes;
  private final AddressBook addressBook;
  private final Map<String, Operation> operations;

  /**
   * Services for these mailboxes.
   *
   * @param sessions of those whose automatic replies are known
   */
  public EwsService(
      Mailboxes mailboxes, AddressBook addressBook, UserSessions sessions, Clock clock) {
    this.mailboxes = mailboxes;
    this.addressBook = addressBook;
    OofOperations oof = new OofOperations(clock);
    RoomOperations rooms = new RoomOperations();
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
            new MailTipsOperation(new TipSource(sessions, clock), PATIENCE)::answer,
            "GetRoomLists",
            rooms::lists,
            "GetRooms",
            rooms::rooms,
            "GetUserPhoto",
            new PhotoOperation()::answer);
  }

  /** Where they are served: SOAP, and photos by GET. */
  public List<Route> routes(OxAuthenticator authenticator) {
    return List.of(
        route(PATH, MAX_BODY, new AuthenticatingHandler(authenticator, this)),
        route(
            PHOTOS + "/GetUserPhoto",
            0,
            new AuthenticatingHandler(authenticator, new PhotoHandler(this::caller))));
  }

  private static Route route(String path, int maxBody, AuthenticatingHandler handler) {
    return new Route(
        path.toLowerCase(Locale.ROOT),
        maxBody,
        BODY_TIMEOUT,
        exchange -> {
          exchange.label("ews");
          handler.handle(exchange);
        });
  }

  @Override
  public void handle(Exchange exchange, AuthenticatedUser user) {
    switch (exchange.request().method()) {
      case "POST" -> post(exchange, user);
      case "GET", "HEAD" -> exchange.respond(page(exchange.request().head().query()));
      default -> exchange.respond(Response.of(405).header("Allow", "GET, HEAD, POST"));
    }
  }

  private Caller caller(AuthenticatedUser user) {
    return new Caller(user, mailboxes, addressBook);
  }

  /** For people who look whether the address is right. */
  private static Response page(String query) {
    return query.toLowerCase(Locale.ROOT).endsWith("wsdl")
        ? Response.of(404)
            .text("text/plain; charset=utf-8", "There is no description (WSDL) here.\n")
        : Response.of(200)
            .text(
                "text/plain; charset=utf-8",
                "Exchange Web Services: here clients send SOAP 1.1 requests by POST.\n");
  }

  private void post(Exchange exchange, AuthenticatedUser user) {
    Headers headers = exchange.request().headers();
    if (!isXml(headers)) {
      exchange.failed("a request that is no text/xml");
      exchange.respond(Response.of(415).header("Accept-Post", "text/xml"));
      return;
    }
    try {
      SoapRequest request = SoapRequest.read(exchange.request().body());
      SoapElement body = request.body();
      if (!body.is(Namespaces.MESSAGES, body.name())) {
        throw body.invalid("it is no request");
      }
      Operation operation = operations.get(body.name());
      if (operation == null) {
        throw new EwsException(
            EwsError.INVALID_OPERATION, "This server does not serve " + body.name());
      }
      Bytes answer = SoapWriter.envelope(operation.answer(request, caller(user)));
      exchange.respond(EwsAnswers.xml(200, answer, headers));
    } catch (EwsException e) {
      exchange.failed(e.error().code() + ": " + e.getMessage());
      exchange.respond(EwsAnswers.xml(500, SoapWriter.fault(e), headers));
    }
  }

  /** The media type of SOAP 1.1, not compressed; whoever says none means it. */
  private static boolean isXml(Headers headers) {
    String type = headers.first("Content-Type");
    String coding = headers.first("Content-Encoding");
    return (coding == null || coding.equalsIgnoreCase("identity"))
        && (type == null || type.split(";", 2)[0].strip().equalsIgnoreCase("text/xml"));
  }
}
