package org.ropeway.it.ews;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.xml.parsers.DocumentBuilderFactory;
import microsoft.exchange.webservices.data.core.ExchangeService;
import microsoft.exchange.webservices.data.core.enumeration.misc.ExchangeVersion;
import microsoft.exchange.webservices.data.credential.WebCredentials;
import org.ropeway.gateway.client.ClientTls;
import org.ropeway.it.stage.House;
import org.w3c.dom.Document;

/** Requests to the web services of a house: by a client that nobody here wrote, and bare ones. */
final class Soap {
  static final String MESSAGES = "http://schemas.microsoft.com/exchange/services/2006/messages";
  static final String TYPES = "http://schemas.microsoft.com/exchange/services/2006/types";

  private final URI url;

  Soap(House house) {
    this.url = house.url().resolve("/EWS/Exchange.asmx");
  }

  /** A client of a user. */
  ExchangeService client(String user) {
    ExchangeService service = new ExchangeService(ExchangeVersion.Exchange2010_SP2);
    service.setCredentials(new WebCredentials(user, House.PASSWORD));
    service.setUrl(url);
    return service;
  }

  /** Sends bytes that say what they like. */
  HttpResponse<String> post(String user, String body) throws IOException, InterruptedException {
    String login =
        Base64.getEncoder().encodeToString((user + ":" + House.PASSWORD).getBytes(US_ASCII));
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .header("Authorization", "Basic " + login)
            .header("Content-Type", "text/xml; charset=utf-8")
            .POST(BodyPublishers.ofString(body))
            .build();
    return ClientTls.trusting().send(request, BodyHandlers.ofString());
  }

  /** An envelope around a body. */
  static String envelope(String body) {
    return "<?xml version=\"1.0\"?><s:Envelope"
        + " xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>"
        + body
        + "</s:Body></s:Envelope>";
  }

  static Document parse(String xml) throws Exception {
    return DocumentBuilderFactory.newDefaultNSInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  /** The text of the first element of a name. */
  static String text(Document document, String name) {
    return document.getElementsByTagNameNS("*", name).item(0).getTextContent();
  }
}
