package org.ropeway.gateway.autodiscover;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** [MS-OXDSCLI] over a real socket, with users of the stand-in. */
class AutodiscoverServiceTest {
  private static final String OUTLOOK = Schemas.OUTLOOK_RESPONSE;
  private static final AutodiscoverServer server = new AutodiscoverServer();

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String request(String address, String schema) {
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?><Autodiscover xmlns=\""
        + Schemas.OUTLOOK_REQUEST
        + "\"><Request><EMailAddress>"
        + address
        + "</EMailAddress><AcceptableResponseSchema>"
        + schema
        + "</AcceptableResponseSchema></Request></Autodiscover>";
  }

  private static Document ok(HttpResponse<String> response) throws Exception {
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("text/xml; charset=utf-8");
    return parse(response.body());
  }

  private static Document parse(String xml)
      throws ParserConfigurationException, SAXException, IOException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(UTF_8)));
  }

  private static String text(Document document, String name) {
    return document.getElementsByTagNameNS("*", name).item(0).getTextContent();
  }

  private static void assertError(HttpResponse<String> response, int code) throws Exception {
    Document document = ok(response);
    assertThat(text(document, "ErrorCode")).isEqualTo(String.valueOf(code));
    assertThat(document.getElementsByTagNameNS("*", "Protocol").getLength()).isZero();
    assertThat(document.getElementsByTagNameNS("*", "LegacyDN").getLength()).isZero();
  }

  private static String vector(String id) throws IOException {
    try (InputStream in =
        AutodiscoverServiceTest.class.getResourceAsStream("/vectors/autodiscover/" + id + ".xml")) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  /** Paths of elements, each once, with the namespace of the first two levels. */
  private static List<String> shape(Node node, String path) {
    List<String> out = new ArrayList<>();
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        String name = path + "/" + element.getLocalName();
        out.add(name + " " + element.getNamespaceURI().replace("https:", "http:"));
        out.addAll(shape(element, name));
      }
    }
    return out;
  }

  @Test
  void tellsWhereTheMailboxIs() throws Exception {
    Document answer = ok(server.send(server.post(request("alice@ox.test", OUTLOOK))));
    Element root = answer.getDocumentElement();
    assertThat(root.getNamespaceURI()).isEqualTo(Schemas.RESPONSE);
    assertThat(root.getFirstChild().getNamespaceURI()).isEqualTo(OUTLOOK);
    assertThat(text(answer, "DisplayName")).isEqualTo("Alice \"A\" <Anderson> & Söhne");
    assertThat(text(answer, "LegacyDN"))
        .isEqualTo(
            "/o=Ropeway/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients"
                + "/cn=alice@ox.test");
    assertThat(text(answer, "AutoDiscoverSMTPAddress")).isEqualTo("alice@ox.test");
    assertThat(text(answer, "DeploymentId")).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    assertThat(text(answer, "AccountType")).isEqualTo("email");
    assertThat(text(answer, "Action")).isEqualTo("settings");

    assertThat(answer.getElementsByTagNameNS("*", "Protocol").getLength()).isEqualTo(2);
    Element protocol = (Element) answer.getElementsByTagNameNS("*", "Protocol").item(0);
    assertThat(protocol.getAttribute("Type")).isEqualTo("mapiHttp");
    assertThat(protocol.getAttribute("Version")).isEqualTo("1");
    String guid = AutodiscoverServer.identity("", "alice@ox.test", "").mailboxGuid().toString();
    String store = "https://mail.example.com/mapi/emsmdb/?MailboxId=" + guid + "@ox.test";
    String book = "https://mail.example.com/mapi/nspi/?MailboxId=" + guid + "@ox.test";
    assertThat(protocol.getTextContent()).isEqualTo(store + store + book + book);
    Element services = (Element) answer.getElementsByTagNameNS("*", "Protocol").item(1);
    assertThat(services.getTextContent())
        .isEqualTo(
            "EXHTTP" + "mail.example.com" + "On" + "Basic" + text(answer, "ASUrl").repeat(3));
    assertThat(text(answer, "ASUrl")).isEqualTo("https://mail.example.com/EWS/Exchange.asmx");
    assertThat(text(answer, "OOFUrl")).isEqualTo("https://mail.example.com/EWS/Exchange.asmx");
  }

  @Test
  void userHasTheShapeOfThePublishedResponse() throws Exception {
    List<String> published =
        shape(parse(vector("autodiscover-2")), "").stream()
            .filter(path -> !path.contains("Protocol"))
            .toList();
    List<String> ours =
        shape(ok(server.send(server.post(request("alice@ox.test", OUTLOOK)))), "").stream()
            .filter(path -> !path.contains("Protocol") && !path.contains("AutoDiscoverSMTP"))
            .filter(path -> !path.contains("AlternativeMailbox") && !path.contains("PublicFolder"))
            .toList();
    assertThat(ours).isEqualTo(published);
  }

  @Test
  void errorHasTheShapeOfThePublishedOne() throws Exception {
    Document published = parse(vector("autodiscover-3"));
    Document ours = ok(server.send(server.post(vector("autodiscover-6"))));
    assertThat(shape(ours, "")).isEqualTo(shape(published, ""));
    assertThat(text(ours, "ErrorCode")).isEqualTo(text(published, "ErrorCode"));
    assertThat(text(ours, "Message")).isEqualTo(text(published, "Message"));
    Element error = (Element) ours.getElementsByTagNameNS("*", "Error").item(0);
    assertThat(error.getAttribute("Time")).matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{7}");
    assertThat(error.getAttribute("Id")).matches("\\d+");
  }

  /** Bob shares mail with alice, so that her Outlook opens his mailbox; he knows nothing of it. */
  @Test
  void mailboxesOfOthersAndPublicFoldersStandInTheAnswer() throws Exception {
    Document answer = ok(server.send(server.post(request("alice@ox.test", OUTLOOK))));
    Element shared = (Element) answer.getElementsByTagNameNS("*", "AlternativeMailbox").item(0);
    assertThat(shape(shared, ""))
        .extracting(path -> path.substring(1, path.indexOf(' ')))
        .containsExactly("Type", "DisplayName", "SmtpAddress", "OwnerSmtpAddress");
    assertThat(shared.getTextContent()).isEqualTo("DelegateBob Builder" + "bob@ox.test".repeat(2));
    Element folders =
        (Element) answer.getElementsByTagNameNS("*", "PublicFolderInformation").item(0);
    assertThat(folders.getTextContent()).isEqualTo(AutodiscoverServer.FOLDERS);
    for (String other : List.of("bob@ox.test", AutodiscoverServer.FOLDERS)) {
      Document told = ok(server.send(server.post(request(other, OUTLOOK))));
      assertThat(text(told, "AutoDiscoverSMTPAddress")).isEqualTo(other);
      assertThat(told.getElementsByTagNameNS("*", "AlternativeMailbox").getLength()).isZero();
      assertThat(told.getElementsByTagNameNS("*", "SmtpAddress").getLength()).isZero();
    }
  }

  /** [MS-OXDSCLI] 2.2.4.1.1.2: clients of any protocol are told where else to ask. */
  @Test
  void otherDomainsAreElsewhere() throws Exception {
    Document url =
        ok(
            server.send(
                server
                    .post(request("jo@Moved.test", OUTLOOK))
                    .setHeader("X-MapiHttpCapability", "0")));
    assertThat(text(url, "Action")).isEqualTo("redirectUrl");
    assertThat(text(url, "RedirectUrl"))
        .isEqualTo("https://mail.moved.test/Autodiscover/Autodiscover.xml");
    Document address = ok(server.send(server.post(request("alice@renamed.test", OUTLOOK))));
    assertThat(text(address, "Action")).isEqualTo("redirectAddr");
    assertThat(text(address, "RedirectAddr")).isEqualTo("alice@ox.test");
    assertThat(address.getElementsByTagNameNS("*", "Protocol").getLength()).isZero();
  }

  /** Clients that prefer SOAP look for the header, also before they sign in. */
  @Test
  void tellsThatThereIsSoap() throws Exception {
    HttpResponse<String> challenge = server.send(server.request("/autodiscover/autodiscover.xml"));
    assertThat(challenge.statusCode()).isEqualTo(401);
    assertThat(challenge.headers().firstValue("X-SOAP-Enabled")).hasValue("True");
    assertThat(
            server
                .send(server.post(request("alice@ox.test", OUTLOOK)))
                .headers()
                .allValues("X-SOAP-Enabled"))
        .containsExactly("True");
  }

  @Test
  void publishedRequestIsUnderstood() throws Exception {
    String published = vector("autodiscover-1");
    assertError(server.send(server.post(published)), 500);
    String ours = published.replace("user@contoso.com", "alice@ox.test");
    assertThat(text(ok(server.send(server.post(ours))), "Action")).isEqualTo("settings");
  }

  @Test
  void asksForCredentialsFirst() throws Exception {
    HttpResponse<String> response =
        server.send(
            server
                .request("/autodiscover/autodiscover.xml")
                .POST(BodyPublishers.ofString(request("alice@ox.test", OUTLOOK))));
    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic ");
    assertThat(response.body()).isEmpty();
  }

  @Test
  void refusesWrongPasswords() throws Exception {
    HttpResponse<String> response =
        server.send(
            server
                .post(request("alice@ox.test", OUTLOOK))
                .setHeader("Authorization", AutodiscoverServer.basic("alice@ox.test", "wrong")));
    assertThat(response.statusCode()).isEqualTo(401);
  }

  /** Outlook asks with the user's credentials for each mailbox of others that it opens. */
  @Test
  void anotherUsersMailboxIsFoundAndNobodysIsNot() throws Exception {
    String dn = AutodiscoverServer.identity("", "bob@ox.test", "").legacyDn();
    Document bob = ok(server.send(server.post(request("bob@ox.test", OUTLOOK))));
    assertThat(text(bob, "LegacyDN")).isEqualTo(dn);
    assertThat(text(bob, "DisplayName")).isEqualTo("Bob Builder");
    assertError(server.send(server.post(request("nobody@ox.test", OUTLOOK))), 500);
  }

  @Test
  void theLoginCountsAsAnAddress() throws Exception {
    Document answer =
        ok(
            server.send(
                server
                    .post(request("ALICE", OUTLOOK))
                    .setHeader("Authorization", AutodiscoverServer.basic("alice", "secret"))));
    assertThat(text(answer, "AutoDiscoverSMTPAddress")).isEqualTo("alice@ox.test");
  }

  @Test
  void theDistinguishedNameCountsBeforeTheAddress() throws Exception {
    String dn = AutodiscoverServer.identity("", "alice@ox.test", "").legacyDn();
    String named =
        request("bob@ox.test", OUTLOOK)
            .replace("<Request>", "<Request><LegacyDN>" + dn + "</LegacyDN>");
    assertThat(text(ok(server.send(server.post(named))), "LegacyDN")).isEqualTo(dn);
    String foreign =
        request("alice@ox.test", OUTLOOK)
            .replace("<Request>", "<Request><LegacyDN>/o=x/cn=bob</LegacyDN>");
    assertError(server.send(server.post(foreign)), 500);
  }

  @Test
  void otherSchemasHaveNoProvider() throws Exception {
    assertError(server.send(server.post(request("alice@ox.test", OUTLOOK + "x"))), 601);
    String mobile =
        request("alice@ox.test", Schemas.MOBILE_RESPONSE)
            .replace(Schemas.OUTLOOK_REQUEST, Schemas.MOBILE_REQUEST);
    HttpResponse<String> response = server.send(server.post(mobile));
    assertError(response, 601);
    assertThat(parse(response.body()).getDocumentElement().getFirstChild().getNamespaceURI())
        .isEqualTo(Schemas.MOBILE_RESPONSE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "x", "99999999999"})
  void clientsWithoutMapiOverHttpGetNoSettings(String capability) throws Exception {
    HttpResponse<String> response =
        server.send(
            server
                .post(request("alice@ox.test", OUTLOOK))
                .setHeader("X-MapiHttpCapability", capability));
    assertError(response, 601);
    assertThat(response.body()).contains("MAPI over HTTP only");
  }

  @Test
  void laterClientsGetTheVersionThatIsServed() throws Exception {
    Document answer =
        ok(
            server.send(
                server
                    .post(request("alice@ox.test", OUTLOOK))
                    .setHeader("X-MapiHttpCapability", "2")));
    Element protocol = (Element) answer.getElementsByTagNameNS("*", "Protocol").item(0);
    assertThat(protocol.getAttribute("Version")).isEqualTo("1");
  }

  @Test
  void addressesNeverComeFromTheHostHeader() throws Exception {
    String body = request("alice@ox.test", OUTLOOK);
    String answer =
        server.raw(
            "POST /autodiscover/autodiscover.xml",
            "X-Forwarded-Host: evil.example\r\nX-MapiHttpCapability: 1\r\nContent-Length: "
                + body.length()
                + "\r\nConnection: close\r\n\r\n"
                + body);
    assertThat(answer).startsWith("HTTP/1.1 200 ").contains("https://mail.example.com/mapi/");
    assertThat(answer).doesNotContain("evil").doesNotContain("https://x");
  }

  @Test
  void aBrowserSeesThatItIsThere() throws Exception {
    HttpResponse<String> response =
        server.send(
            server
                .request("/autodiscover/autodiscover.xml")
                .header("Authorization", AutodiscoverServer.basic("alice@ox.test", "secret")));
    assertError(response, 600);
  }

  @Test
  void otherMethodsAndFormsAreNotServed() throws Exception {
    HttpResponse<String> put =
        server.send(
            server
                .post("")
                .method("PUT", BodyPublishers.ofString(request("alice@ox.test", OUTLOOK))));
    assertThat(put.statusCode()).isEqualTo(405);
    assertThat(put.headers().firstValue("Allow")).hasValue("GET, HEAD, POST");
    for (String path :
        List.of(
            "/autodiscover/autodiscover.json/v1.0",
            "/autodiscover/autodiscover.json/v1.0/",
            "/autodiscover/autodiscover.json/v1.0/a/b",
            "/autodiscover/autodiscover.svc/wssecurity",
            "/autodiscover/autodiscover.xml/x",
            "/autodiscover/%2e%2e/autodiscover/autodiscover.xml")) {
      assertThat(server.send(server.request(path)).statusCode()).as(path).isEqualTo(404);
    }
    assertError(server.send(server.post(vector("autodiscover-4"))), 600);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no xml",
        "<Autodiscover",
        "<?xml version=\"1.0\" encoding=\"no-such-code\"?><a/>",
        "<Autodiscover xmlns=\"http://schemas.microsoft.com/exchange/autodiscover/outlook/"
            + "requestschema/2006\"/>",
        "<Other xmlns=\"http://schemas.microsoft.com/exchange/autodiscover/outlook/"
            + "requestschema/2006\"/>",
      })
  void whatIsNoRequestIsRefused(String body) throws Exception {
    assertError(server.send(server.post(body)), 600);
  }

  @Test
  void requestsThatCanBeReadInTwoWaysAreRefused() throws Exception {
    String good = request("alice@ox.test", OUTLOOK);
    for (String bad :
        List.of(
            good.replace("</Request>", "<EMailAddress>bob@ox.test</EMailAddress></Request>"),
            good.replace("</Request>", "</Request><Request/>"),
            good.replace("<EMailAddress>", "<EMailAddress xmlns=\"urn:x\">"),
            good.replace("alice@ox.test", ""),
            good.replace("alice@ox.test", "a".repeat(2000)),
            good.replace(OUTLOOK, ""),
            good + "<more/>",
            good.replace("Request>", "Other>"))) {
      assertError(server.send(server.post(bad)), 600);
    }
    String extra = good.replace("<Request>", "<Request><!-- c --><New><a/></New>");
    assertThat(text(ok(server.send(server.post(extra))), "Action")).isEqualTo("settings");
  }

  @Test
  void documentTypesAreRefused() throws Exception {
    String declaration = "<?xml version=\"1.0\"?>";
    String good = request("&x;", OUTLOOK).substring(request("", "").indexOf("<Auto"));
    StringBuilder laughs = new StringBuilder("<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY a").append(i).append(" \"");
      laughs.append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
    }
    for (String type :
        List.of(
            "<!DOCTYPE Autodiscover [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
            "<!DOCTYPE Autodiscover [<!ENTITY x SYSTEM \"http://127.0.0.1:1/x\">]>",
            "<!DOCTYPE Autodiscover SYSTEM \"http://127.0.0.1:1/x.dtd\">",
            "<!DOCTYPE Autodiscover [<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;]>",
            "<!DOCTYPE Autodiscover [" + laughs + "<!ENTITY x \"&a29;\">]>",
            "")) {
      HttpResponse<String> response = server.send(server.post(declaration + type + good));
      assertError(response, 600);
      assertThat(response.body()).doesNotContain("root:").doesNotContain("haha");
    }
    String plain = request("alice@ox.test", OUTLOOK);
    String typed =
        declaration + "<!DOCTYPE Autodiscover>" + plain.substring(plain.indexOf("<Auto"));
    assertError(server.send(server.post(typed)), 600);
  }

  @Test
  void deepDocumentsAndManyAttributesAreRefused() throws Exception {
    String good = request("alice@ox.test", OUTLOOK);
    String deep = "<a>".repeat(5000) + "</a>".repeat(5000);
    assertError(server.send(server.post(good.replace("<Request>", "<Request>" + deep))), 600);
    StringBuilder wide = new StringBuilder("<a");
    for (int i = 0; i < 5000; i++) {
      wide.append(" a").append(i).append("=''");
    }
    assertError(
        server.send(server.post(good.replace("<Request>", "<Request>" + wide + "/>"))), 600);
  }

  @Test
  void largeBodiesAreNotTaken() throws Exception {
    String chunk = "4000\r\n" + " ".repeat(0x4000) + "\r\n";
    for (String form : List.of("xml", "svc")) {
      String line = "POST /autodiscover/autodiscover." + form;
      assertThat(server.raw(line, "Content-Length: 52428800\r\n\r\n<Autodiscover>"))
          .startsWith("HTTP/1.1 413 ");
      assertThat(server.raw(line, "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(5)))
          .startsWith("HTTP/1.1 413 ");
    }
  }
}
