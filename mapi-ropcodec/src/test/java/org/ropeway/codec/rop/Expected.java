package org.ropeway.codec.rop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyTag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Compares what was decoded with what a vector's source states: each member of its JSON with the
 * field of that name, and each value in whatever notation the source has.
 */
final class Expected {
  /** Members that are no fields. */
  private static final Set<String> NOT_FIELDS = Set.of("rop", "id", "folderIdBytes");

  /** Members that call a field otherwise than the specification. */
  private static final Map<String, String> FIELDS =
      Map.of(
          "restriction", "RestrictionData",
          "dataHex", "Data",
          "tableRowDataHex", "TableRowData",
          "requestBuffersHex", "RequestBuffers",
          "rows", "RowData",
          "row", "RowData");

  private final List<PropertyTag> columns;

  /**
   * Expectations of a ROP.
   *
   * @param columns those of its rows
   */
  Expected(List<PropertyTag> columns) {
    this.columns = columns;
  }

  /** Fails unless the fields of a ROP are what its JSON says. */
  void check(JsonNode rop, FieldTrace.Node node) {
    assertThat(node.name()).isEqualTo(rop.get("rop").asString());
    for (Map.Entry<String, JsonNode> member : rop.properties()) {
      String key = member.getKey();
      if (key.equals("rowFlag")) {
        FieldTrace.Node row = field(node, "PropertyRow");
        check(key, member.getValue(), Rendering.of(row.value(), columns).get("rowFlag"));
      } else if (!NOT_FIELDS.contains(key)) {
        FieldTrace.Node field = field(node, FIELDS.getOrDefault(key, key));
        check(key, member.getValue(), rendered(key, field, columns(node)));
      }
    }
  }

  /** Those of recipients stand in the ROP itself. */
  @SuppressWarnings("unchecked")
  private List<PropertyTag> columns(FieldTrace.Node rop) {
    return rop.all()
        .filter(n -> n.name().equals("RecipientColumns"))
        .map(n -> (List<PropertyTag>) n.value())
        .findFirst()
        .orElse(columns);
  }

  /** Where a ROP has one row, sources say {@code rowData} of it or {@code row} of its cells. */
  private static JsonNode rendered(String key, FieldTrace.Node field, List<PropertyTag> columns) {
    JsonNode value = Rendering.of(field.value(), columns);
    return switch (key) {
      case "rowData" -> value.get(0);
      case "row" -> value.get(0).get("values");
      default -> value;
    };
  }

  private static FieldTrace.Node field(FieldTrace.Node rop, String name) {
    Optional<FieldTrace.Node> found =
        rop.all().skip(1).filter(n -> n.name().equalsIgnoreCase(name)).findFirst();
    assertThat(found).as("field %s of %s", name, rop.name()).isPresent();
    return found.orElseThrow();
  }

  /** Fails unless a decoded value, or all that is stated of it, is as stated. */
  static void check(String path, JsonNode stated, JsonNode decoded) {
    switch (stated) {
      case ArrayNode array -> {
        assertThat(decoded).as(path).isInstanceOf(ArrayNode.class).hasSize(array.size());
        for (int i = 0; i < array.size(); i++) {
          check(path + "[" + i + "]", array.get(i), decoded.get(i));
        }
      }
      case ObjectNode object -> {
        assertThat(decoded).as(path).isInstanceOf(ObjectNode.class);
        Iterator<Map.Entry<String, JsonNode>> members = object.properties().iterator();
        while (members.hasNext()) {
          Map.Entry<String, JsonNode> member = members.next();
          JsonNode value = decoded.get(member.getKey());
          assertThat(value).as("%s.%s in %s", path, member.getKey(), decoded).isNotNull();
          check(path + "." + member.getKey(), member.getValue(), value);
        }
      }
      default -> assertThat(notations(decoded)).as(path).contains(notation(stated));
    }
  }

  private static String notation(JsonNode stated) {
    String text = stated.isNull() ? "" : stated.asString();
    return text.startsWith("0x")
        ? Long.toUnsignedString(Long.parseUnsignedLong(text.substring(2), 16))
        : text.toLowerCase(Locale.ROOT);
  }

  /** The ways a value can be written. */
  private static Set<String> notations(JsonNode decoded) {
    if (!decoded.isIntegralNumber()) {
      return Set.of(notation(decoded));
    }
    long n = decoded.asLong();
    Bytes id = Bytes.ofHex(String.format("%016x", Long.reverseBytes(n)));
    return Stream.of(
            Long.toString(n),
            Long.toUnsignedString(n & 0xFFFF_FFFFL),
            id.toHex(),
            String.format("%04x-%s", n & 0xFFFF, id.toHex().substring(4)))
        .collect(Collectors.toSet());
  }
}
