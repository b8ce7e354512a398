package org.ropeway.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Recorded header fields of MAPI over HTTP are read as their source states, and come back. */
class HeadVectorsTest {
  private static final String START = "POST /mapi/emsmdb/ HTTP/1.1\r\nHost: mail.example.com\r\n";

  /** Vectors of the kind "mapihttp-http-headers". */
  static Stream<JsonNode> recorded() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    return resource("headers.jsonl").lines().map(mapper::readTree);
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = HeadVectorsTest.class.getResourceAsStream("/vectors/mapihttp/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @MethodSource
  void recorded(JsonNode vector) throws IOException, HttpException {
    String hex = resource(vector.get("id").asString() + ".hex").replaceAll("\\s", "");
    String fields = new String(HexFormat.of().parseHex(hex), StandardCharsets.US_ASCII);
    String head = START + fields + (fields.endsWith("\r\n") ? "" : "\r\n") + "\r\n";
    Headers headers = HeadParser.parse(head.getBytes(StandardCharsets.US_ASCII), 100).headers();
    List<String> read = new ArrayList<>();
    headers.forEach((name, value) -> read.add(name + ": " + value));
    read.removeFirst(); // Host
    JsonNode expect = vector.get("expect");
    assertThat(read)
        .isEqualTo(
            expect
                .get("headers")
                .valueStream()
                .map(h -> h.get(0).asString() + ": " + h.get(1).asString())
                .toList());
    assertThat(headers.first("X-RequestType")).isEqualTo(expect.get("requestType").asString());
    if (expect.has("xResponseCode")) {
      assertThat(headers.first("X-ResponseCode")).isEqualTo(expect.get("xResponseCode").asString());
      assertThat(headers.all("Set-Cookie"))
          .extracting(cookie -> cookie.substring(0, cookie.indexOf('=')))
          .isEqualTo(expect.get("setCookieNames").valueStream().map(JsonNode::asString).toList());
    }
    assertThat(String.join("\r\n", read)).isEqualTo(fields.stripTrailing());
  }
}
