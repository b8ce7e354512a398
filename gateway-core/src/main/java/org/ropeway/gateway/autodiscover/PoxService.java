package org.ropeway.gateway.autodiscover;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.gateway.auth.AuthenticatedUser;
import org.ropeway.gateway.auth.UserHandler;
import org.ropeway.gateway.http.Exchange;
import org.ropeway.gateway.http.Response;
import org.ropeway.ox.OxException;

/**
 * Autodiscover as Outlook asks it first ([MS-OXDSCLI] 3.2.5): for settings of clients that speak
 * MAPI over HTTP. Whatever else is asked for gets the error that the specification names.
 */
final class PoxService implements UserHandler {
  private static final int VERSION = 1;

  private final PoxReader reader = new PoxReader();
  private final PoxWriter writer;
  private final Finder finder;

  PoxService(MapiUrls urls, Finder finder) {
    this.writer = new PoxWriter(urls);
    this.finder = finder;
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
      Optional<Whereabouts> elsewhere = finder.elsewhere(request.name());
      if (elsewhere.isEmpty()) {
        requireMapiHttp(exchange.request().headers().first("X-MapiHttpCapability"));
      }
      return settings(finder.find(user, request.name()));
    } catch (PoxException e) {
      exchange.failed("error " + e.error().code() + ": " + e.getMessage());
      return writer.error(e.error(), namespace);
    } catch (OxException e) {
      exchange.failed("OX cannot be asked: " + e.getMessage());
      return writer.error(PoxError.ADDRESS_NOT_FOUND, namespace);
    }
  }

  private Bytes settings(Whereabouts whereabouts) throws PoxException {
    return switch (whereabouts) {
      case Whereabouts.Here here -> writer.settings(here);
      case Whereabouts.ByAddress(String address) -> writer.redirectAddress(address);
      case Whereabouts.ByUrl(String url) -> writer.redirectUrl(url);
      case Whereabouts.Nowhere _ ->
          throw new PoxException(PoxError.ADDRESS_NOT_FOUND, "nobody's address");
    };
  }

  private static void requireOutlook(PoxRequest request) throws PoxException {
    if (!Schemas.same(Schemas.OUTLOOK_RESPONSE, request.responseSchema())) {
      throw new PoxException(PoxError.NO_PROVIDER, "settings that are not Outlook's");
    }
  }

  /** The header names the highest version the client knows ([MS-OXDSCLI] 2.2.2.1). */
  private static void requireMapiHttp(@Nullable String capability) throws PoxException {
    String value = capability == null ? "" : capability.strip();
    if (!value.matches("\\d{1,9}") || Integer.parseInt(value) < VERSION) {
      throw new PoxException(PoxError.MAPI_HTTP_ONLY, "no X-MapiHttpCapability");
    }
  }
}
