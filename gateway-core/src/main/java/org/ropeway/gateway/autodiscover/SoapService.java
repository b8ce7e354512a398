package org.ropeway.gateway.autodiscover;

import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.gateway.auth.AuthenticatedUser;
import org.ropeway.gateway.auth.UserHandler;
import org.ropeway.gateway.http.Exchange;
import org.ropeway.gateway.http.Response;

/** Autodiscover by SOAP ([MS-OXWSADISC]), as clients of Exchange Web Services ask it. */
final class SoapService implements UserHandler {
  private final UserSettingsOperation userSettings;
  private final DomainSettingsOperation domainSettings;

  SoapService(MapiUrls urls, Finder finder) {
    this.userSettings = new UserSettingsOperation(urls, finder);
    this.domainSettings = new DomainSettingsOperation(urls, finder);
  }

  @Override
  public void handle(Exchange exchange, AuthenticatedUser user) {
    if (!exchange.request().method().equals("POST")) {
      exchange.respond(Response.of(405).header("Allow", "POST"));
      return;
    }
    try {
      SoapRequest request = SoapRequest.read(exchange.request().body());
      exchange.respond(xml(200, answer(request, user)));
    } catch (SoapFault e) {
      exchange.failed(e.code() + ": " + e.getMessage());
      exchange.respond(xml(500, SoapWriter.fault(e)));
    }
  }

  private Bytes answer(SoapRequest request, AuthenticatedUser user) throws SoapFault {
    return switch (request.operation()) {
      case "GetUserSettings" -> userSettings.answer(request, user);
      case "GetDomainSettings" -> domainSettings.answer(request, user);
      case "GetFederationInformation" -> notFederated(request, "Domains", "TokenIssuers");
      case "GetOrganizationRelationshipSettings" ->
          notFederated(request, "OrganizationRelationshipSettingsCollection");
      default -> throw SoapFault.client("There is no operation " + request.operation());
    };
  }

  /** Organizations do not share by way of this server. */
  private static Bytes notFederated(SoapRequest request, String... absent) {
    return SoapWriter.answer(
        request.operation(),
        SoapError.NOT_FEDERATED,
        out -> List.of(absent).forEach(name -> SoapWriter.nil(out, name)));
  }

  private static Response xml(int status, Bytes document) {
    return Response.of(status).body("text/xml; charset=utf-8", document);
  }
}
