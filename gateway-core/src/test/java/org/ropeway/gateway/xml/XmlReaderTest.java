package org.ropeway.gateway.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.gateway.xml.XmlElement.Place;

/** Whatever comes is read or refused; it is bounded, and nothing outside is looked at. */
class XmlReaderTest {
  private final XmlReader reader = new XmlReader(32, 10_000);

  private XmlElement read(String document) throws XmlException {
    return reader.read(Bytes.wrap(document.getBytes(UTF_8)));
  }

  @Test
  void elementsWithTheirPlaces() throws XmlException {
    XmlElement root = read("<a xmlns='urn:a'>\n <b c='1'>x<![CDATA[<y>]]></b><d xmlns=''/>\n</a>");
    assertThat(root.is("urn:a", "a")).isTrue();
    XmlElement child = root.child("b").orElseThrow();
    assertThat(child.text()).isEqualTo("x<y>");
    assertThat(child.attributes()).containsEntry("c", "1");
    assertThat(child.place()).isEqualTo(new Place(2, 11));
    assertThat(root.child("d")).as("of another namespace").isEmpty();
    assertThat(root.children()).hasSize(2);
  }

  @Test
  void whereADocumentIsBroken() {
    for (String document : List.of("<a>\n\n<b></a>", "<a>\n\n<b>" + "<c>".repeat(31))) {
      assertThatThrownBy(() -> read(document))
          .isInstanceOfSatisfying(
              XmlException.class, e -> assertThat(e.place().line()).isEqualTo(3));
    }
  }

  /** Laughs, and files that are none of anybody's business. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c"
            + " \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">"
            + "<!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f"
            + " \"&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;\">]><a b=\"&f;\">&f;</a>",
        "<!DOCTYPE a [<!ENTITY % b SYSTEM \"file:///etc/passwd\">%b;]><a/>",
        "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>",
        "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/a.dtd\"><a/>",
        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
        "<a>&b;</a>"
      })
  void entitiesAreRefused(String document) {
    assertThatThrownBy(() -> read(document)).isInstanceOf(XmlException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<a>", "<a b='c'>", "<s:Envelope xmlns:s='s'><s:Body>"})
  void deepAndWideDocumentsAreRefused(String tag) {
    String close = tag.startsWith("<a") ? "</a>" : "</s:Body></s:Envelope>";
    for (String document :
        List.of(
            tag.repeat(500_000),
            tag.repeat(33) + close.repeat(33),
            "<r>" + (tag + close).repeat(10_001) + "</r>")) {
      assertThatThrownBy(() -> read(document))
          .isInstanceOf(XmlException.class)
          .hasMessage("too many elements, or too deep ones");
    }
  }

  @FuzzTest
  void fuzz(byte[] bytes) {
    try {
      assertThat(count(reader.read(Bytes.wrap(bytes)))).isBetween(1, 10_000);
    } catch (XmlException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  private static int count(XmlElement element) {
    return 1 + element.children().stream().mapToInt(XmlReaderTest::count).sum();
  }
}
