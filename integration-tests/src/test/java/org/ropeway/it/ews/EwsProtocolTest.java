package org.ropeway.it.ews;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ropeway.gateway.client.ClientTls;
import org.ropeway.it.stage.House;
import org.w3c.dom.Document;

/** Envelopes, headers and HTTP of the web services, and what is no request at all. */
class EwsProtocolTest {
  private static final String REQUEST = "<m:GetRoomLists/>";
  private static final int LARGE = 50 << 20;
  private static final int PART = 1 << 18;

  private static House house;
  private static Soap soap;

  @BeforeAll
  static void build() {
    house = House.build(ox -> {});
    soap = new Soap(house);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static String header(String block) {
    return "<s:Header>" + block + "</s:Header><s:Body>";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<",
        "<a/>",
        "<!DOCTYPE s [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><s>&b;</s>",
        "<!DOCTYPE s SYSTEM \"file:///etc/passwd\"><s/>",
        "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"/>",
        "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body/></s:Envelope>",
        "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"><s:Body/></s:Envelope>",
      })
  void whatIsNoRequest(String body) throws Exception {
    assertFault(soap.post(House.BOB, body), "ErrorSchemaValidation");
  }

  @Test
  void whatIsTooDeepOrUnknownOrForSomebodyElse() throws Exception {
    assertFault(
        soap.post(House.BOB, Soap.envelope("<a>".repeat(40) + "</a>".repeat(40))),
        "ErrorSchemaValidation");
    assertFault(
        soap.post(House.BOB, Soap.envelope("<a/>".repeat(20_000))), "ErrorSchemaValidation");
    assertFault(
        soap.post(House.BOB, Soap.envelope("<FindItem xmlns=\"" + Soap.MESSAGES + "\"/>")),
        "ErrorInvalidOperation");
    assertFault(
        soap.post(
            House.BOB,
            Soap.envelope("<a/>").replace("<s:Body>", header("<t:ExchangeImpersonation/>"))),
        "ErrorImpersonationDenied");
  }

  @Test
  void whatIsTooLarge() throws Exception {
    assertThat(soap.offer(House.BOB, BodyPublishers.ofByteArray(new byte[LARGE])).statusCode())
        .isEqualTo(413);
    long before = house.ox().requestCount();
    assertThat(soap.post(House.BOB, " ".repeat((1 << 20) - 1)).statusCode()).isEqualTo(500);
    assertThat(house.ox().requestCount()).isEqualTo(before);
  }

  /** Whoever does not ask whether the server wants it is answered before it is all there. */
  @Test
  void whatIsTooLargeAndSentAllTheSame() throws Exception {
    assertThat(answerToHalf("Content-Length: " + LARGE, new byte[PART]))
        .startsWith("HTTP/1.1 413 ")
        .contains("\r\nConnection: close\r\n");
    byte[] chunk = (Integer.toHexString(PART) + "\r\n" + " ".repeat(PART) + "\r\n").getBytes(UTF_8);
    assertThat(answerToHalf("Transfer-Encoding: chunked", chunk))
        .startsWith("HTTP/1.1 413 ")
        .contains("\r\nConnection: close\r\n");
  }

  private static String answerToHalf(String framing, byte[] part) throws Exception {
    try (Socket socket = soap.connect(House.BOB, framing)) {
      Thread.startVirtualThread(() -> {
        try {
          for (int i = 0; i < LARGE / PART / 2; i++) {
            socket.getOutputStream().write(part);
          }
        } catch (IOException e) {
          // the server has heard enough
        }
      });
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  private static void assertFault(HttpResponse<String> answer, String code) throws Exception {
    assertThat(answer.statusCode()).isEqualTo(500);
    Document document = Soap.parse(answer.body());
    assertThat(document.getElementsByTagName("faultcode").item(0).getTextContent())
        .isEqualTo("t:" + code);
    assertThat(document.getElementsByTagNameNS("*", "ResponseCode").item(0).getTextContent())
        .isEqualTo(code);
  }

  private static HttpResponse<String> withHeader(String block) throws Exception {
    return soap.post(House.BOB, Soap.envelope(REQUEST).replace("<s:Body>", header(block)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<t:RequestServerVersion Version='Exchange2007_SP1'/>",
        "<t:RequestServerVersion Version='Exchange2013 '/>",
        "<t:RequestServerVersion Version='Exchange2016'/>",
        "<t:RequestServerVersion Version='V2017_07_11'/>",
        "<t:MailboxCulture s:mustUnderstand='1'>de-DE</t:MailboxCulture>",
        "<t:TimeZoneContext><t:TimeZoneDefinition Id='UTC'/></t:TimeZoneContext>",
        "<x:Unknown xmlns:x='urn:x'/>",
      })
  void headersThatAreUnderstoodOrNeedNotBe(String block) throws Exception {
    assertThat(withHeader(block).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "<t:RequestServerVersion Version='Exchange2525'/>, ErrorInvalidServerVersion",
    "<t:RequestServerVersion/>, ErrorSchemaValidation",
    "<t:ManagementRole/>, ErrorAccessDenied",
    "<t:SerializedSecurityContext/>, ErrorAccessDenied",
  })
  void headersThatAreRefused(String block, String code) throws Exception {
    assertFault(withHeader(block), code);
  }

  /** [SOAP11] 4.2.3 and 4.4. */
  @Test
  void aHeaderThatMustBeUnderstood() throws Exception {
    HttpResponse<String> answer = withHeader("<x:New xmlns:x='urn:x' s:mustUnderstand='1'/>");
    assertThat(answer.statusCode()).isEqualTo(500);
    Document fault = Soap.parse(answer.body());
    assertThat(fault.getElementsByTagName("faultcode").item(0).getTextContent())
        .isEqualTo("s:MustUnderstand");
    assertThat(fault.getElementsByTagName("detail").getLength()).isZero();
  }

  @Test
  void whereTheSchemaIsBroken() throws Exception {
    HttpResponse<String> answer =
        soap.post(
            House.BOB,
            Soap.envelope("\n\n  <m:GetUserPhoto>\n<m:Email>x</m:Email>\n</m:GetUserPhoto>"));
    Document fault = Soap.parse(answer.body());
    assertThat(Soap.text(fault, "LineNumber")).isEqualTo("3");
    assertThat(Soap.text(fault, "LinePosition")).isEqualTo("19");
    assertThat(Soap.text(fault, "Violation"))
        .isEqualTo(
            "The '"
                + Soap.MESSAGES
                + ":GetUserPhoto' element is invalid"
                + " - it has no element SizeRequested");
    assertThat(fault.getElementsByTagName("faultstring").item(0).getTextContent())
        .startsWith("The request failed schema validation: The '");
    assertThat(Soap.text(fault, "Message")).isEqualTo("The request failed schema validation.");
  }

  @Test
  void answersAreCompressedForWhoWantsIt() throws Exception {
    String request =
        Soap.envelope(
            "<m:GetServiceConfiguration><m:RequestedConfiguration><m:ConfigurationName>MailTips"
                + "</m:ConfigurationName></m:RequestedConfiguration></m:GetServiceConfiguration>");
    String plain = soap.post(House.BOB, request).body();
    for (String coding : new String[] {"gzip", "deflate, GZIP;q=0.5"}) {
      HttpResponse<byte[]> answer =
          ClientTls.trusting()
              .send(
                  soap.request(House.BOB)
                      .header("Accept-Encoding", coding)
                      .POST(BodyPublishers.ofString(request))
                      .build(),
                  BodyHandlers.ofByteArray());
      assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
      assertThat(answer.headers().firstValue("Vary")).contains("Accept-Encoding");
      try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
        assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo(plain);
      }
    }
    HttpResponse<String> unwanted =
        Soap.send(
            soap.request(House.BOB)
                .header("Accept-Encoding", "gzip;q=0")
                .POST(BodyPublishers.ofString(request)));
    assertThat(unwanted.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(unwanted.body()).isEqualTo(plain);
  }

  @Test
  void otherFormsThanSoap11AreNotTaken() throws Exception {
    for (String type : new String[] {"application/soap+xml; charset=utf-8", "text/plain"}) {
      assertThat(
              Soap.send(
                      soap.request(House.BOB)
                          .setHeader("Content-Type", type)
                          .POST(BodyPublishers.ofString(Soap.envelope(REQUEST))))
                  .statusCode())
          .isEqualTo(415);
    }
    assertThat(
            Soap.send(
                    soap.request(House.BOB)
                        .header("Content-Encoding", "gzip")
                        .POST(BodyPublishers.ofString(Soap.envelope(REQUEST))))
                .statusCode())
        .isEqualTo(415);
  }

  @Test
  void expectationsAreMet() throws Exception {
    assertThat(soap.offer(House.BOB, BodyPublishers.ofString(Soap.envelope(REQUEST))).statusCode())
        .isEqualTo(200);
  }

  @Test
  void whoLooksAtTheAddressIsToldWhatItIs() throws Exception {
    HttpResponse<String> page = Soap.send(soap.request(House.BOB).GET());
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).startsWith("Exchange Web Services");
    assertThat(Soap.send(soap.request(House.BOB).HEAD()).statusCode()).isEqualTo(200);
    assertThat(Soap.send(soap.request(House.BOB).DELETE()))
        .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(405))
        .satisfies(
            answer -> assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD, POST"));
    HttpRequest.Builder wsdl = soap.request(House.BOB, "?wsdl").GET();
    assertThat(Soap.send(wsdl).statusCode()).isEqualTo(404);
    assertThat(
            ClientTls.trusting()
                .send(
                    HttpRequest.newBuilder(soap.request(House.BOB).build().uri()).build(),
                    BodyHandlers.discarding())
                .statusCode())
        .isEqualTo(401);
  }
}
