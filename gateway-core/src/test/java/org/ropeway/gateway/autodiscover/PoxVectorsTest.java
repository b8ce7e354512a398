package org.ropeway.gateway.autodiscover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ropeway.codec.data.Bytes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Published documents have the elements their source states; our reader reads what is for it. */
class PoxVectorsTest {
  /** Vectors of the kind "autodiscover-xml". */
  static Stream<JsonNode> published() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    return new String(resource("expect.jsonl"), StandardCharsets.UTF_8)
        .lines()
        .map(mapper::readTree);
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in =
        PoxVectorsTest.class.getResourceAsStream("/vectors/autodiscover/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  @ParameterizedTest
  @MethodSource
  void published(JsonNode vector) throws IOException, XMLStreamException, PoxException {
    byte[] document = resource(vector.get("id").asString() + ".xml");
    JsonNode expect = vector.get("expect");
    List<String> stated =
        expect
            .get("elements")
            .valueStream()
            .map(e -> e.get(0).asString() + " = " + e.get(1).asString())
            .toList();
    assertThat(elements(document)).isEqualTo(stated);
    PoxReader reader = new PoxReader();
    Map<String, String> values =
        stated.stream()
            .map(s -> s.split(" = ", 2))
            .filter(s -> s[0].startsWith("/Autodiscover/Request/"))
            .collect(Collectors.toMap(s -> s[0].substring(s[0].lastIndexOf('/') + 1), s -> s[1]));
    if (values.isEmpty()) {
      assertThatThrownBy(() -> reader.read(Bytes.wrap(document)))
          .isInstanceOfSatisfying(
              PoxException.class, e -> assertThat(e.error()).isEqualTo(PoxError.INVALID_REQUEST));
    } else {
      assertThat(reader.read(Bytes.wrap(document)))
          .isEqualTo(
              new PoxRequest(
                  values.getOrDefault("EMailAddress", ""),
                  "",
                  values.getOrDefault("AcceptableResponseSchema", "")));
    }
  }

  /** Attributes, and elements without elements, in their order. */
  private static List<String> elements(byte[] document) throws XMLStreamException {
    XMLStreamReader xml =
        XMLInputFactory.newDefaultFactory()
            .createXMLStreamReader(new ByteArrayInputStream(document));
    List<String> all = new ArrayList<>();
    Deque<String> open = new ArrayDeque<>();
    StringBuilder text = new StringBuilder();
    boolean leaf = false;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          open.addLast(xml.getLocalName());
          text.setLength(0);
          leaf = true;
          for (int i = 0; i < xml.getAttributeCount(); i++) {
            all.add(
                path(open)
                    + "/@"
                    + xml.getAttributeLocalName(i)
                    + " = "
                    + xml.getAttributeValue(i));
          }
        }
        case XMLStreamConstants.CHARACTERS -> text.append(xml.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          if (leaf) {
            all.add(path(open) + " = " + text.toString().strip());
          }
          leaf = false;
          open.removeLast();
        }
        default -> {}
      }
    }
    return all;
  }

  private static String path(Deque<String> open) {
    return "/" + String.join("/", open);
  }
}
