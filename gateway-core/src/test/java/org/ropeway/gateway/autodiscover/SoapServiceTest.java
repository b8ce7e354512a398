package org.ropeway.gateway.autodiscover;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** [MS-OXWSADISC] over a real socket, with users of the stand-in. */
class SoapServiceTest {
  private static final String EWS = "https://mail.example.com/EWS/Exchange.asmx";
  private static final AutodiscoverServer server = new AutodiscoverServer();

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String envelope(String body) {
    return envelope("", body);
  }

  /** As Exchange's own clients send it (4.1). */
  private static String envelope(String header, String body) {
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?><soap:Envelope xmlns:a=\""
        + SoapWriter.AUTODISCOVER
        + "\" xmlns:wsa=\""
        + SoapWriter.ADDRESSING
        + "\" xmlns:soap=\""
        + SoapWriter.ENVELOPE
        + "\"><soap:Header><a:RequestedServerVersion>Exchange2013</a:RequestedServerVersion>"
        + "<wsa:Action soap:mustUnderstand=\"1\">"
        + SoapWriter.AUTODISCOVER
        + "/Autodiscover/GetUserSettings</wsa:Action>"
        + header
        + "</soap:Header><soap:Body>"
        + body
        + "</soap:Body></soap:Envelope>";
  }

  private static String elements(String name, Stream<String> texts) {
    return texts
        .map(text -> "<a:" + name + ">" + text + "</a:" + name + ">")
        .collect(Collectors.joining());
  }

  private static String users(List<String> users, List<String> settings) {
    return envelope(
        "<a:GetUserSettingsRequestMessage><a:Request><a:Users>"
            + elements("User", users.stream().map(u -> "<a:Mailbox>" + u + "</a:Mailbox>"))
            + "</a:Users><a:RequestedSettings>"
            + elements("Setting", settings.stream())
            + "</a:RequestedSettings></a:Request></a:GetUserSettingsRequestMessage>");
  }

  private static String domains(List<String> domains, List<String> settings) {
    return envelope(
        "<a:GetDomainSettingsRequestMessage><a:Request><a:Domains>"
            + elements("Domain", domains.stream())
            + "</a:Domains><a:RequestedSettings>"
            + elements("Setting", settings.stream())
            + "</a:RequestedSettings></a:Request></a:GetDomainSettingsRequestMessage>");
  }

  private static Document answer(String request) throws Exception {
    HttpResponse<String> response = server.send(server.soap(request));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("text/xml; charset=utf-8");
    return parse(response.body());
  }

  private static Document parse(String xml) throws Exception {
    return DocumentBuilderFactory.newDefaultNSInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(UTF_8)));
  }

  private static List<Element> all(Document in, String name) {
    NodeList list = in.getElementsByTagNameNS(SoapWriter.AUTODISCOVER, name);
    return IntStream.range(0, list.getLength()).mapToObj(i -> (Element) list.item(i)).toList();
  }

  /** What the children of an element are, in their order, with their texts. */
  private static List<String> children(Element element) {
    return IntStream.range(0, element.getChildNodes().getLength())
        .mapToObj(element.getChildNodes()::item)
        .map(node -> node.getLocalName() + "=" + node.getTextContent())
        .toList();
  }

  private static void assertFault(String request, String code) throws Exception {
    HttpResponse<String> response = server.send(server.soap(request));
    assertThat(response.statusCode()).isEqualTo(500);
    Document document = parse(response.body());
    assertThat(document.getElementsByTagName("faultcode").item(0).getTextContent()).isEqualTo(code);
    assertThat(document.getElementsByTagName("faultstring").item(0).getTextContent()).isNotBlank();
  }

  @Test
  void theSettingsOfAUser() throws Exception {
    Document answer =
        answer(
            users(
                List.of("alice@ox.test"),
                List.of(
                    "UserDN",
                    "ExternalEwsUrl",
                    "ExternalPhotosUrl",
                    "InternalEcpUrl",
                    "NoSuchSetting")));
    Element action =
        (Element) answer.getElementsByTagNameNS(SoapWriter.ADDRESSING, "Action").item(0);
    assertThat(action.getTextContent())
        .isEqualTo(SoapWriter.AUTODISCOVER + "/Autodiscover/GetUserSettingsResponse");
    assertThat(children(all(answer, "ServerVersionInfo").getFirst()))
        .contains("MajorVersion=15", "Version=Exchange2016");
    assertThat(children(all(answer, "Response").getFirst()))
        .startsWith("ErrorCode=NoError", "ErrorMessage=No error.")
        .hasSize(3);
    assertThat(children(all(answer, "UserResponse").getFirst()))
        .extracting(child -> child.substring(0, child.indexOf('=')))
        .containsExactly(
            "ErrorCode", "ErrorMessage", "RedirectTarget", "UserSettingErrors", "UserSettings");
    String dn = AutodiscoverServer.identity("", "alice@ox.test", "").legacyDn();
    assertThat(all(answer, "UserSetting"))
        .extracting(SoapServiceTest::children)
        .containsExactly(
            List.of("Name=UserDN", "Value=" + dn),
            List.of("Name=ExternalEwsUrl", "Value=" + EWS),
            List.of("Name=ExternalPhotosUrl", "Value=" + EWS + "/s"));
    assertThat(
            all(answer, "UserSetting")
                .getFirst()
                .getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type"))
        .isEqualTo("StringSetting");
    assertThat(all(answer, "UserSettingError"))
        .extracting(e -> children(e).getFirst() + " " + children(e).getLast())
        .containsExactly(
            "ErrorCode=SettingIsNotAvailable SettingName=InternalEcpUrl",
            "ErrorCode=InvalidSetting SettingName=NoSuchSetting");
  }

  @Test
  void everyNameOfTheSpecificationIsAnsweredOrNotAvailable() throws Exception {
    List<String> served =
        List.of(
            "UserDisplayName",
            "UserDN",
            "UserDeploymentId",
            "AutoDiscoverSMTPAddress",
            "InternalEwsUrl",
            "ExternalEwsUrl",
            "ExternalEwsVersion",
            "InternalPhotosUrl",
            "ExternalPhotosUrl",
            "CasVersion",
            "MailboxVersion",
            "EwsSupportedSchemas",
            "MapiHttpEnabled",
            "CrossOrganizationSharingEnabled",
            "UserMSOnline",
            "ShowGalAsDefaultView",
            "AlternateMailboxes",
            "PublicFolderInformation");
    List<String> others =
        List.of(
            "InternalMailboxServer",
            "InternalRpcClientServer",
            "InternalMailboxServerDN",
            "InternalEcpVoicemailUrl",
            "ExternalEcpTeamMailboxHidingUrl",
            "InternalOABUrl",
            "ExternalUMUrl",
            "InternalWebClientUrls",
            "MailboxDN",
            "PublicFolderServer",
            "ActiveDirectoryServer",
            "ExternalMailboxServerRequiresSSL",
            "ExternalMailboxServerAuthenticationMethods",
            "EcpPublishingUrlFragment",
            "ExternalSmtpConnections",
            "InternalServerExclusiveConnect",
            "ExchangeRpcUrl",
            "MobileMailboxPolicy",
            "GroupingInformation",
            "DocumentSharingLocations");
    List<String> both = Stream.concat(served.stream(), others.stream()).toList();
    Document answer = answer(users(List.of("alice@ox.test"), both));
    assertThat(all(answer, "UserSetting"))
        .extracting(setting -> children(setting).getFirst())
        .containsExactlyElementsOf(served.stream().map(name -> "Name=" + name).toList());
    assertThat(all(answer, "UserSettingError"))
        .extracting(error -> children(error).getFirst())
        .hasSize(others.size())
        .containsOnly("ErrorCode=SettingIsNotAvailable");
  }

  @Test
  void severalUsersEachWithHisOwnError() throws Exception {
    String bob = AutodiscoverServer.identity("", "bob@ox.test", "").legacyDn();
    Document answer =
        answer(
            users(
                List.of(
                    "alice@ox.test",
                    bob,
                    "nobody@ox.test",
                    "",
                    "jo@moved.test",
                    "alice@renamed.test",
                    AutodiscoverServer.FOLDERS),
                List.of("AutoDiscoverSMTPAddress", "AlternateMailboxes")));
    List<Element> responses = all(answer, "UserResponse");
    assertThat(responses)
        .extracting(response -> children(response).getFirst() + " " + children(response).get(2))
        .containsExactly(
            "ErrorCode=NoError RedirectTarget=",
            "ErrorCode=NoError RedirectTarget=",
            "ErrorCode=InvalidUser RedirectTarget=",
            "ErrorCode=InvalidUser RedirectTarget=",
            "ErrorCode=RedirectUrl"
                + " RedirectTarget=https://mail.moved.test/Autodiscover/Autodiscover.xml",
            "ErrorCode=RedirectAddress RedirectTarget=alice@ox.test",
            "ErrorCode=NoError RedirectTarget=");
    assertThat(all(answer, "AlternateMailbox")).hasSize(1);
    assertThat(children(all(answer, "AlternateMailbox").getFirst()))
        .containsExactly(
            "Type=Delegate",
            "DisplayName=Bob Builder",
            "LegacyDN=" + bob,
            "Server=",
            "SmtpAddress=bob@ox.test",
            "OwnerSmtpAddress=bob@ox.test");
  }

  @Test
  void requestsOfNothingOrTooMuchAreInvalid() throws Exception {
    List<String> many = IntStream.range(0, 101).mapToObj(i -> i + "@ox.test").toList();
    for (String request :
        List.of(
            users(List.of(), List.of("UserDN")),
            users(List.of("alice@ox.test"), List.of()),
            users(many, List.of("UserDN")),
            domains(List.of(), List.of("ExternalEwsUrl")),
            domains(List.of("ox.test"), List.of()))) {
      Document answer = answer(request);
      assertThat(children(all(answer, "Response").getFirst()))
          .startsWith("ErrorCode=InvalidRequest");
      assertThat(all(answer, "UserResponse")).isEmpty();
    }
  }

  @Test
  void theSettingsOfDomains() throws Exception {
    Document answer =
        answer(
            domains(
                List.of("OX.test", "other.test", "moved.test", "renamed.test"),
                List.of("ExternalEwsUrl", "ExternalEwsVersion", "UserDN")));
    assertThat(all(answer, "DomainResponse"))
        .extracting(response -> children(response).getFirst() + " " + children(response).getLast())
        .containsExactly(
            "ErrorCode=NoError RedirectTarget=",
            "ErrorCode=InvalidDomain RedirectTarget=",
            "ErrorCode=RedirectUrl"
                + " RedirectTarget=https://mail.moved.test/Autodiscover/Autodiscover.xml",
            "ErrorCode=RedirectAddress RedirectTarget=ox.test");
    assertThat(all(answer, "DomainSetting"))
        .extracting(SoapServiceTest::children)
        .containsExactly(
            List.of("Name=ExternalEwsUrl", "Value=" + EWS),
            List.of("Name=ExternalEwsVersion", "Value=15.01.2507.000"));
    assertThat(children(all(answer, "DomainSettingError").getFirst()))
        .contains("ErrorCode=InvalidSetting", "SettingName=UserDN");
  }

  @Test
  void organizationsAreNotFederated() throws Exception {
    for (String operation :
        List.of("GetFederationInformation", "GetOrganizationRelationshipSettings")) {
      String message = "a:" + operation + "RequestMessage";
      Document answer = answer(envelope("<" + message + "><a:Request/></" + message + ">"));
      assertThat(all(answer, operation + "ResponseMessage")).hasSize(1);
      assertThat(children(all(answer, "Response").getFirst())).startsWith("ErrorCode=NotFederated");
    }
  }

  @Test
  void whatCannotBeUnderstoodIsAFault() throws Exception {
    String good = users(List.of("alice@ox.test"), List.of("UserDN"));
    String laughs = "<!DOCTYPE a [<!ENTITY b \"ha\"><!ENTITY c \"&b;&b;&b;\">]>";
    String outside = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    String deep = "<a>".repeat(5000) + "</a>".repeat(5000);
    for (String bad :
        List.of(
            "",
            "no xml",
            "<a/>",
            envelope(""),
            envelope("<a:GetUserSettingsRequestMessage/>"),
            envelope(
                "<a:DeleteEverythingRequestMessage><a:Request/>"
                    + "</a:DeleteEverythingRequestMessage>"),
            envelope("<GetUserSettingsRequestMessage/>"),
            good.replace("</soap:Body>", "<a:x/></soap:Body>"),
            good.replace("<a:Users>", deep + "<a:Users>"),
            good.replace("<a:Users>", "<a/>".repeat(5000) + "<a:Users>"),
            good.replace("?><", "?>" + laughs + "<").replace("alice@ox.test", "&c;"),
            good.replace("?><", "?>" + outside + "<").replace("alice@ox.test", "&x;"),
            good.replace("?><", "?><!DOCTYPE a><"))) {
      assertFault(bad, "s:Client");
    }
    assertFault(
        envelope(
            "<w:Security xmlns:w=\"urn:w\" soap:mustUnderstand=\"1\"/>", "<a:x><a:Request/></a:x>"),
        "s:MustUnderstand");
  }

  @Test
  void onlyUsersAskAndOnlyByPost() throws Exception {
    HttpResponse<String> anonymous = server.send(server.request("/autodiscover/autodiscover.svc"));
    assertThat(anonymous.statusCode()).isEqualTo(401);
    HttpResponse<String> get = server.send(server.soap("").GET());
    assertThat(get.statusCode()).isEqualTo(405);
    assertThat(get.headers().firstValue("Allow")).hasValue("POST");
  }

  /** Any other exception than SoapFault fails the test. */
  @Test
  void damagedRequestsAreReadOrRefused() {
    byte[] whole = users(List.of("alice@ox.test"), List.of("UserDN")).getBytes(UTF_8);
    Random random = new Random(2010);
    int refused = 0;
    for (int i = 0; i < 4000; i++) {
      byte[] damaged = whole.clone();
      for (int n = 1 + random.nextInt(4); n > 0; n--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      try {
        assertThat(SoapRequest.read(Bytes.wrap(damaged)).operation()).isNotNull();
      } catch (SoapFault e) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(2000);
  }
}
