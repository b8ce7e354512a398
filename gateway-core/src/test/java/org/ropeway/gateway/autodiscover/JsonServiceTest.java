package org.ropeway.gateway.autodiscover;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Autodiscover of version 2, as Outlook asks it before anything else. */
class JsonServiceTest {
  private static final String PATH = "/autodiscover/autodiscover.json";
  private static final String XML = "https://mail.example.com/autodiscover/autodiscover.xml";
  private static final AutodiscoverServer server = new AutodiscoverServer();

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<String> get(String pathAndQuery) throws Exception {
    return server.send(server.request(pathAndQuery));
  }

  private static JsonNode json(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValue("application/json; charset=utf-8");
    return JsonMapper.shared().readTree(response.body());
  }

  /** Nobody is told whether there is such a user. */
  @ParameterizedTest
  @CsvSource({
    "/v1.0/alice@ox.test?Protocol=AutodiscoverV1, AutodiscoverV1",
    "/v1.0/alice%40ox.test?Protocol=Autodiscoverv1&RedirectCount=1, AutodiscoverV1",
    "/v1.0/no+body@ox.test?protocol=autodiscoverv1, AutodiscoverV1",
    "?Email=alice%40ox.test&Protocol=Autodiscoverv1&RedirectCount=1, AutodiscoverV1",
    "?email=alice@ox.test&Protocol=EWS, Ews",
  })
  void tellsWhereAProtocolIs(String request, String protocol) throws Exception {
    JsonNode answer = json(get(PATH + request), 200);
    assertThat(answer.get("Protocol").asString()).isEqualTo(protocol);
    assertThat(answer.get("Url").asString())
        .isEqualTo(protocol.equals("Ews") ? "https://mail.example.com/EWS/Exchange.asmx" : XML);
  }

  @ParameterizedTest
  @CsvSource({
    "/v1.0/alice@ox.test, MandatoryParameterMissing",
    "?Email=alice@ox.test&Protocol=, MandatoryParameterMissing",
    "?Protocol=Ews, MandatoryParameterMissing",
    "?Email=alice&Protocol=Ews, MandatoryParameterMissing",
    "?Email=a@b@c&Protocol=Ews, MandatoryParameterMissing",
    "?Email=a@b/c&Protocol=Ews, MandatoryParameterMissing",
    "/v1.0/..?Protocol=Ews, MandatoryParameterMissing",
    "?Email=alice@ox.test&Protocol=ActiveSync, InvalidProtocol",
  })
  void whatIsNotAskedRightIsAnError(String request, String error) throws Exception {
    JsonNode answer = json(get(PATH + request), 400);
    assertThat(answer.get("ErrorCode").asString()).isEqualTo(error);
    assertThat(answer.get("ErrorMessage").asString()).isNotBlank();
  }

  @Test
  void anUnknownProtocolIsNamed() throws Exception {
    JsonNode answer =
        json(get(PATH + "?Email=a@ox.test&Protocol=%22%3Cb%3E" + "x".repeat(500)), 400);
    assertThat(answer.get("ErrorMessage").asString())
        .startsWith("The given protocol value '\"<b>xxx")
        .endsWith("' is invalid. Supported values are 'AutodiscoverV1,Ews'")
        .hasSizeLessThan(200);
  }

  @Test
  void otherDomainsAreElsewhere() throws Exception {
    for (String[] redirect :
        List.of(
            new String[] {
              "a%2Bb@moved.test&RedirectCount=1",
              "https://mail.moved.test/autodiscover/autodiscover.json?Email=a%2Bb%40moved.test"
                  + "&Protocol=Ews&RedirectCount=2"
            },
            new String[] {
              "a@renamed.test",
              "https://autodiscover.ox.test/autodiscover/autodiscover.json?Email=a%40ox.test"
                  + "&Protocol=Ews&RedirectCount=1"
            })) {
      HttpResponse<String> answer = get(PATH + "?Protocol=Ews&Email=" + redirect[0]);
      assertThat(answer.statusCode()).isEqualTo(302);
      assertThat(answer.headers().firstValue("Location")).hasValue(redirect[1]);
    }
    JsonNode circle = json(get(PATH + "?Email=a@moved.test&Protocol=Ews&RedirectCount=10"), 400);
    assertThat(circle.get("ErrorCode").asString()).isEqualTo("TooManyRedirects");
  }

  @Test
  void escapesThatAreNoneAreAnError() throws Exception {
    assertThat(server.raw("GET " + PATH + "?Email=%zz&Protocol=Ews", "Connection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 400 ")
        .contains("\"ErrorCode\":\"InvalidRequest\"");
  }

  @Test
  void itIsOnlyRead() throws Exception {
    HttpResponse<String> post =
        server.send(server.request(PATH).POST(BodyPublishers.ofString("x")));
    assertThat(post.statusCode()).isEqualTo(405);
    assertThat(post.headers().firstValue("Allow")).hasValue("GET, HEAD");
  }
}
