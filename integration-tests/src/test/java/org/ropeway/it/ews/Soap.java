package org.ropeway.it.ews;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import microsoft.exchange.webservices.data.core.ExchangeService;
import microsoft.exchange.webservices.data.core.enumeration.misc.ExchangeVersion;
import microsoft.exchange.webservices.data.credential.WebCredentials;
import org.ropeway.gateway.client.ClientTls;
import org.ropeway.it.stage.House;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

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
    return send(request(user).POST(BodyPublishers.ofString(body)));
  }

  /** The same, if the server wants the body at all. */
  HttpResponse<String> offer(String user, BodyPublisher body)
      throws IOException, InterruptedException {
    return send(request(user).expectContinue(true).POST(body));
  }

  /** A request of a user. */
  HttpRequest.Builder request(String user) {
    return request(user, "");
  }

  /** One whose address goes on like this. */
  HttpRequest.Builder request(String user, String more) {
    return HttpRequest.newBuilder(URI.create(url + more))
        .header("Authorization", authorization(user))
        .header("Content-Type", "text/xml; charset=utf-8");
  }

  private static String authorization(String user) {
    return "Basic "
        + Base64.getEncoder().encodeToString((user + ":" + House.PASSWORD).getBytes(US_ASCII));
  }

  /** A connection on which a POST of a user has begun; its body is to follow. */
  Socket connect(String user, String framing) throws IOException {
    Socket socket =
        ClientTls.trusting()
            .sslContext()
            .getSocketFactory()
            .createSocket(InetAddress.getLoopbackAddress(), url.getPort());
    String head =
        "POST "
            + url.getPath()
            + " HTTP/1.1\r\nHost: "
            + url.getAuthority()
            + "\r\nAuthorization: "
            + authorization(user)
            + "\r\nContent-Type: text/xml\r\n"
            + framing
            + "\r\n\r\n";
    socket.getOutputStream().write(head.getBytes(US_ASCII));
    return socket;
  }

  static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return ClientTls.trusting().send(request.build(), BodyHandlers.ofString());
  }

  /** The answer to a request of this body, which may use the prefixes m and t; never a fault. */
  Document ask(String user, String body) throws Exception {
    HttpResponse<String> answer = post(user, envelope(body));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return parse(answer.body());
  }

  /** An envelope around a body. */
  static String envelope(String body) {
    return "<?xml version=\"1.0\"?><s:Envelope"
        + " xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:m=\""
        + MESSAGES
        + "\" xmlns:t=\""
        + TYPES
        + "\"><s:Body>"
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
    return texts(document.getDocumentElement(), name).getFirst();
  }

  /** The texts of all elements of a name. */
  static List<String> texts(Element within, String name) {
    return elements(within, name).stream().map(Node::getTextContent).toList();
  }

  /** All elements of a name, in their order. */
  static List<Element> elements(Element within, String name) {
    NodeList all = within.getElementsByTagNameNS("*", name);
    return IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i)).toList();
  }
}
