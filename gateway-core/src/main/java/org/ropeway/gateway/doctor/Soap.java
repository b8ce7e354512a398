package org.ropeway.gateway.doctor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.gateway.xml.XmlElement;
import org.ropeway.gateway.xml.XmlException;
import org.ropeway.gateway.xml.XmlReader;
import org.ropeway.gateway.xml.XmlWriter;

/** Asks services by SOAP 1.1. */
final class Soap {
  private static final String ENVELOPE = "http://schemas.xmlsoap.org/soap/envelope/";
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final XmlReader XML = new XmlReader(32, 10_000);
  private static final int FAULT = 500;
  private static final String GOOD = "NoError";

  private final DiscoverySteps discovery;

  Soap(DiscoverySteps discovery) {
    this.discovery = discovery;
  }

  /**
   * An answer.
   *
   * @param says {@code NoError}, or what is wrong
   */
  record Answer(String says) {
    boolean isGood() {
      return says.equals(GOOD);
    }
  }

  /** Sends a body; the answer says what the element {@code response} in it says. */
  Answer ask(URI url, XmlWriter.Content content, String response)
      throws IOException, InterruptedException {
    Bytes envelope =
        XmlWriter.document(
            "s:Envelope",
            out -> {
              out.attribute("xmlns:s", ENVELOPE);
              out.element("s:Body", content);
            });
    HttpResponse<byte[]> answer =
        discovery
            .settings()
            .http()
            .send(
                HttpRequest.newBuilder(url)
                    .timeout(TIMEOUT)
                    .header("Authorization", discovery.settings().authorization())
                    .header("Content-Type", "text/xml; charset=utf-8")
                    .POST(BodyPublishers.ofByteArray(envelope.array()))
                    .build(),
                BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200 && answer.statusCode() != FAULT) {
      return new Answer("answered with HTTP status " + answer.statusCode());
    }
    try {
      XmlElement root = XML.read(Bytes.wrap(answer.body()));
      return find(root, response)
          .or(() -> find(root, "Fault"))
          .map(element -> new Answer(codeOf(element)))
          .orElseGet(() -> new Answer("an answer of another kind"));
    } catch (XmlException e) {
      return new Answer("an answer that is no XML");
    }
  }

  private static String codeOf(XmlElement response) {
    return find(response, "ResponseCode")
        .or(() -> find(response, "ErrorCode"))
        .map(code -> code.text().strip())
        .orElse("an answer without a code");
  }

  private static Optional<XmlElement> find(XmlElement in, String name) {
    return in.name().equals(name)
        ? Optional.of(in)
        : in.children().stream().flatMap(child -> find(child, name).stream()).findFirst();
  }
}
