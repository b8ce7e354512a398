package org.ropeway.ox.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ropeway.ox.OxContactField;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/** Values of fields, of the right kinds and of others, by which no list may fail. */
class FieldsTest {
  private static final String[] WRONG = {
    "null", "[1]", "{\"a\":{}}", "1.5", "\"x\"", "12345678901234567890123", "true", "7"
  };

  private static Map<OxContactField, String> read(String json) {
    Map<OxContactField, String> out = new EnumMap<>(OxContactField.class);
    JsonInput.document(
        new ByteArrayInputStream(json.getBytes(UTF_8)),
        in -> {
          in.object(
              "a contact",
              (name, value) -> Fields.read(OxContactField.of(name).orElseThrow(), value, out));
          return true;
        });
    return out;
  }

  private static String written(Map<OxContactField, String> fields) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = JsonInput.FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
      out.writeStartObject();
      Fields.write(fields, out);
      out.writeEndObject();
    }
    return bytes.toString(UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "BIRTHDAY, 7, 1970-01-01",
    "COLOR_LABEL, 7, 7",
    "PRIVATE_FLAG, true, true",
    "NOTE, x 7 12345678901234567890123, ''"
  })
  void whatIsNotOfItsKindIsPassedOver(OxContactField field, String right, String value) {
    for (String wrong : WRONG) {
      String json = "{\"%s\":%s,\"last_name\":\"Copper\"}".formatted(field.field(), wrong);
      Map<OxContactField, String> fields = read(json);
      assertThat(fields).containsEntry(OxContactField.LAST_NAME, "Copper");
      String plain = wrong.replace("\"", "");
      if (List.of(right.split(" ")).contains(plain)) {
        assertThat(fields).containsEntry(field, value.isEmpty() ? plain : value);
      } else {
        assertThat(fields).as(json).doesNotContainKey(field);
      }
    }
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    Map<OxContactField, String> fields =
        Map.of(
            OxContactField.BIRTHDAY, "1899-12-31",
            OxContactField.COLOR_LABEL, "-3",
            OxContactField.PRIVATE_FLAG, "false",
            OxContactField.NOTE, "äöü");
    assertThat(read(written(fields))).isEqualTo(fields);
    assertThat(written(Map.of(OxContactField.BIRTHDAY, ""))).isEqualTo("{\"birthday\":null}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BIRTHDAY=soon",
        "BIRTHDAY=+999999999-01-01",
        "COLOR_LABEL=red",
        "PRIVATE_FLAG=yes"
      })
  void whatIsNotOfItsKindIsNotWritten(String what) {
    String[] parts = what.split("=");
    OxContactField field = OxContactField.valueOf(parts[0]);
    assertThatThrownBy(() -> written(Map.of(field, parts[1])))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(field.field());
  }
}
