package org.ropeway.gateway.doctor;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.ropeway.gateway.xml.XmlWriter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The forms of Autodiscover that Outlook can do without, and other clients cannot. */
final class FormSteps {
  private static final String NAMESPACE = "http://schemas.microsoft.com/exchange/2010/Autodiscover";
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final String PROXY =
      "let the reverse proxy pass all of /autodiscover/ to Ropeway; Outlook does without this form,"
          + " other clients do not";

  private final DiscoverySteps discovery;

  FormSteps(DiscoverySteps discovery) {
    this.discovery = discovery;
  }

  /** Asks by SOAP. [MS-OXWSADISC] 3.1.4.4. */
  Finding soap() throws IOException, InterruptedException {
    Soap.Answer answer =
        new Soap(discovery)
            .ask(
                discovery.server().resolve("autodiscover.svc"),
                message(discovery.email()),
                "UserResponse");
    return answer.isGood() ? Finding.of("found, too") : new Finding(answer.says(), PROXY);
  }

  private static XmlWriter.Content message(String email) {
    return body ->
        body.element(
            "GetUserSettingsRequestMessage",
            message -> {
              message.attribute("xmlns", NAMESPACE);
              message.element(
                  "Request",
                  request -> {
                    request.element(
                        "Users",
                        users -> users.element("User", user -> user.element("Mailbox", email)));
                    request.element(
                        "RequestedSettings",
                        settings -> settings.element("Setting", "ExternalEwsUrl"));
                  });
            });
  }

  /** Asks by JSON, without a password. */
  Finding json() throws IOException, InterruptedException {
    URI url =
        discovery
            .server()
            .resolve(
                "autodiscover.json/v1.0/"
                    + URLEncoder.encode(discovery.email(), StandardCharsets.UTF_8)
                    + "?Protocol=AutodiscoverV1");
    HttpResponse<byte[]> response =
        discovery
            .settings()
            .http()
            .send(HttpRequest.newBuilder(url).timeout(TIMEOUT).build(), BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      return new Finding("answered with HTTP status " + response.statusCode(), PROXY);
    }
    try {
      JsonNode answer = JsonMapper.shared().readTree(response.body());
      String where = answer.path("Url").asString("");
      return where.startsWith("https://")
          ? Finding.of(where)
          : new Finding("an answer without an address", PROXY);
    } catch (JacksonException e) {
      return new Finding("an answer that is no JSON", PROXY);
    }
  }
}
