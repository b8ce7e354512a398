package org.ropeway.gateway.autodiscover;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.gateway.auth.AuthenticatedUser;
import org.ropeway.gateway.auth.AuthenticatingHandler;
import org.ropeway.gateway.auth.OxAuthenticator;
import org.ropeway.gateway.auth.OxLease;
import org.ropeway.gateway.auth.UserHandler;
import org.ropeway.gateway.emsmdb.Users;
import org.ropeway.gateway.http.Exchange;
import org.ropeway.gateway.http.Response;
import org.ropeway.gateway.http.Route;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxPerson;
import org.ropeway.store.LegacyDn;
import org.ropeway.store.MailboxIdentities;
import org.ropeway.store.MailboxIdentity;

/**
 * Tells a user where a mailbox is ([MS-OXDSCLI] 3.2.5): the user's own, the public folders, or that
 * of another user of OX, whatever he may see of it; and only to clients that speak MAPI over HTTP.
 * Whatever else is asked for gets the error that the specification names.
 */
public final class AutodiscoverService implements UserHandler {
  private static final String PATH = "/autodiscover/autodiscover.xml";
  private static final int MAX_BODY = 64 * 1024;
  private static final Duration BODY_TIMEOUT = Duration.ofSeconds(20);
  private static final int VERSION = 1;

  private final PoxReader reader = new PoxReader();
  private final PoxWriter writer;
  private final MailboxIdentities mailboxes;

  /**
   * A service.
   *
   * @param urls where MAPI over HTTP is served
   * @param mailboxes whose mailboxes there are
   */
  public AutodiscoverService(MapiUrls urls, MailboxIdentities mailboxes) {
    this.writer = new PoxWriter(urls);
    this.mailboxes = mailboxes;
  }

  /** Where it is served. */
  public Route route(OxAuthenticator authenticator) {
    AuthenticatingHandler authenticating = new AuthenticatingHandler(authenticator, this);
    return new Route(
        PATH,
        MAX_BODY,
        BODY_TIMEOUT,
        exchange -> {
          exchange.label("autodiscover");
          authenticating.handle(exchange);
        });
  }

  @Override
  public void handle(Exchange exchange, AuthenticatedUser user) {
    switch (exchange.request().method()) {
      case "POST" -> exchange.respond(xml(answer(exchange, user)));
      // What an admin who tries the address in a browser sees from Exchange, too.
      case "GET", "HEAD" ->
          exchange.respond(xml(writer.error(PoxError.INVALID_REQUEST, Schemas.RESPONSE)));
      default -> exchange.respond(Response.of(405).header("Allow", "GET, HEAD, POST"));
    }
  }

  private static Response xml(Bytes document) {
    return Response.of(200).body("text/xml; charset=utf-8", document);
  }

  private Bytes answer(Exchange exchange, AuthenticatedUser user) {
    String namespace = Schemas.RESPONSE;
    try {
      PoxRequest request = reader.read(exchange.request().body());
      if (Schemas.same(Schemas.MOBILE_RESPONSE, request.responseSchema())) {
        namespace = Schemas.MOBILE_RESPONSE;
      }
      requireOutlook(request);
      requireMapiHttp(exchange.request().headers().first("X-MapiHttpCapability"));
      return settings(request, user);
    } catch (PoxException e) {
      exchange.failed("error " + e.error().code() + ": " + e.getMessage());
      return writer.error(e.error(), namespace);
    }
  }

  private static void requireOutlook(PoxRequest request) throws PoxException {
    if (!Schemas.same(Schemas.OUTLOOK_RESPONSE, request.responseSchema())) {
      throw new PoxException(PoxError.NO_PROVIDER, "settings that are not Outlook's");
    }
  }

  private Bytes settings(PoxRequest request, AuthenticatedUser user) throws PoxException {
    Optional<MailboxIdentity> publicFolders = mailboxes.publicFolders(user.oxUser());
    if (isOwn(request, user)) {
      MailboxIdentity own =
          mailboxes.identityOf(
              user.oxUser().tenant(), user.oxUser().email(), user.oxUser().displayName());
      return writer.settings(own, publicFolders);
    }
    Optional<MailboxIdentity> wanted = publicFolders.filter(folders -> is(request, folders));
    return writer.settings(
        wanted.isPresent() ? wanted.get() : other(request, user), Optional.empty());
  }

  private static boolean is(PoxRequest request, MailboxIdentity mailbox) {
    return request.legacyDn().isEmpty()
        ? request.emailAddress().equalsIgnoreCase(mailbox.smtpAddress())
        : LegacyDn.same(request.legacyDn(), mailbox.legacyDn());
  }

  private MailboxIdentity other(PoxRequest request, AuthenticatedUser user) throws PoxException {
    String essdn =
        request.legacyDn().isEmpty() ? LegacyDn.ofUser(request.emailAddress()) : request.legacyDn();
    try (OxLease lease = user.lease()) {
      OxPerson other =
          new Users(lease.session())
              .find(essdn)
              .orElseThrow(() -> new PoxException(PoxError.ADDRESS_NOT_FOUND, "nobody's address"));
      return mailboxes.identityOf(user.oxUser().tenant(), other.email(), other.displayName());
    } catch (OxException e) {
      throw new PoxException(PoxError.ADDRESS_NOT_FOUND, "OX cannot be asked: " + e.getMessage());
    }
  }

  /** The login counts as an address of the user: it may be an alias, and OX has let it in. */
  private static boolean isOwn(PoxRequest request, AuthenticatedUser user) {
    String primary = user.oxUser().email();
    String address = request.emailAddress();
    return request.legacyDn().isEmpty()
        ? address.equalsIgnoreCase(primary) || address.equalsIgnoreCase(user.login())
        : LegacyDn.same(request.legacyDn(), LegacyDn.ofUser(primary));
  }

  /** The header names the highest version the client knows ([MS-OXDSCLI] 2.2.2.1). */
  private static void requireMapiHttp(@Nullable String capability) throws PoxException {
    String value = capability == null ? "" : capability.strip();
    if (!value.matches("\\d{1,9}") || Integer.parseInt(value) < VERSION) {
      throw new PoxException(PoxError.MAPI_HTTP_ONLY, "no X-MapiHttpCapability");
    }
  }
}
