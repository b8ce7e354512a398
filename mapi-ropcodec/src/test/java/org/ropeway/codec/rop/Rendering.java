package org.ropeway.codec.rop;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.NoValue;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyProblem;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.RecipientRow;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.data.SortOrder;
import org.ropeway.codec.data.TypedString;
import org.ropeway.codec.rop.message.ModifyRecipientRow;
import org.ropeway.codec.rop.message.OpenRecipientRow;
import org.ropeway.codec.rop.other.RopBackoff.BackoffRop;
import org.ropeway.codec.wire.WireWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Decoded values as the JSON that the index of the vectors states them in. */
final class Rendering {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Of the clients that were recorded. */
  static final Charset CODE_PAGE = Charset.forName("windows-1252");

  private final List<PropertyTag> columns;

  private Rendering(List<PropertyTag> columns) {
    this.columns = columns;
  }

  /** A value; its rows, if it has any, have these columns. */
  static JsonNode of(@Nullable Object value, List<PropertyTag> columns) {
    return new Rendering(columns).render(value);
  }

  private JsonNode render(@Nullable Object value) {
    return switch (value) {
      case null -> JSON.nullNode();
      case NoValue v -> JSON.nullNode();
      case Boolean v -> JSON.numberNode(v ? 1 : 0);
      case Float v -> JSON.numberNode(v);
      case Double v -> JSON.numberNode(v);
      case Number v -> JSON.numberNode(v.longValue());
      case Fid v -> JSON.numberNode(v.value());
      case Mid v -> JSON.numberNode(v.value());
      case ErrorCode v -> JSON.stringNode(v.toHex());
      case Optional<?> v -> render(v.orElse(null));
      case List<?> v -> array(v);
      case HandleTable v -> handles(v);
      case RowData v -> array(v.rows(columns, CODE_PAGE));
      case PropertyRow v -> row(v, columns);
      case PropertyValue v ->
          object().put("tag", v.tag().toString()).set("value", cell(v.tag(), v.value()));
      case PropertyProblem v ->
          object()
              .put("index", v.index())
              .put("propertyTag", v.propertyTag().toString())
              .put("errorCode", v.errorCode().toHex());
      case SortOrder v -> object().put("tag", v.property().toString()).put("order", v.order());
      case PropertyName v -> name(v);
      case TypedString v ->
          object()
              .put("stringType", WireWriter.encode(TypedString.WIRE, v)[0])
              .put("value", v.string());
      case Restriction v -> restriction(v);
      case BackoffRop v -> object().put("ropId", v.ropIdBackoff()).put("duration", v.duration());
      case RecipientRow v -> recipient(v);
      case OpenRecipientRow v ->
          object()
              .put("recipientType", v.recipientType())
              .put("codePageId", v.codePageId())
              .put("recipientRowSize", size(v.recipientRow()))
              .set("recipientRow", recipient(v.recipientRow()));
      case ModifyRecipientRow v -> modified(v);
      default -> JSON.stringNode(value.toString());
    };
  }

  private static ObjectNode object() {
    return JSON.objectNode();
  }

  private ArrayNode array(List<?> values) {
    ArrayNode array = JSON.arrayNode();
    values.forEach(v -> array.add(render(v)));
    return array;
  }

  private static ArrayNode handles(HandleTable table) {
    ArrayNode array = JSON.arrayNode();
    for (int handle : table.toArray()) {
      array.add(Integer.toUnsignedLong(handle));
    }
    return array;
  }

  private JsonNode row(PropertyRow row, List<PropertyTag> tags) {
    ArrayNode values = JSON.arrayNode();
    for (int i = 0; i < row.values().size(); i++) {
      PropertyTag tag = tags.get(i);
      ObjectNode cell = values.addObject().put("tag", tag.toString());
      Object value = row.values().get(i);
      if (value instanceof ErrorCode error && tag.typeCode() != PropertyType.ERROR.code()) {
        cell.put("flag", 0x0A).put("error", error.toHex());
      } else if (value == NoValue.ABSENT) {
        cell.put("flag", 1);
      } else {
        cell.put("flag", 0).set("value", cell(tag, value));
      }
    }
    return object().put("rowFlag", row.flagged() ? 1 : 0).set("values", values);
  }

  /** A value in its column. */
  private JsonNode cell(PropertyTag tag, Object value) {
    return switch (value) {
      case Bytes v when tag.hasKnownType() && tag.type() == PropertyType.SERVER_ID ->
          object().put("serverIdHex", v.toHex());
      case Bytes v -> object().put("hex", v.toHex());
      case FileTime v -> object().put("filetime", v.ticks());
      case List<?> v -> {
        ArrayNode array = JSON.arrayNode();
        v.forEach(element -> array.add(cell(tag, element)));
        yield array;
      }
      default -> render(value);
    };
  }

  private static JsonNode name(PropertyName name) {
    return switch (name) {
      case PropertyName.Lid v ->
          object().put("kind", 0).put("guid", v.guid().toString()).put("lid", v.lid());
      case PropertyName.Named v ->
          object().put("kind", 1).put("guid", v.guid().toString()).put("name", v.name());
      case PropertyName.Unnamed v -> object().put("kind", 0xFF);
    };
  }

  private JsonNode restriction(Restriction restriction) {
    return switch (restriction) {
      case Restriction.And v -> object("and").set("restrictions", array(v.restrictions()));
      case Restriction.Or v -> object("or").set("restrictions", array(v.restrictions()));
      case Restriction.Not v -> object("not").set("restriction", restriction(v.restriction()));
      case Restriction.Content v ->
          object("content")
              .put("fuzzyLevelLow", v.fuzzyLevelLow())
              .put("fuzzyLevelHigh", v.fuzzyLevelHigh())
              .put("propertyTag", v.propertyTag().toString())
              .set("taggedValue", render(v.taggedValue()));
      case Restriction.Property v ->
          object("property")
              .put("relOp", v.relOp().code())
              .put("propTag", v.propertyTag().toString())
              .set("taggedValue", render(v.taggedValue()));
      case Restriction.Exist v -> object("exist").put("propTag", v.propertyTag().toString());
      default -> throw new AssertionError("no vector has " + restriction);
    };
  }

  private static ObjectNode object(String type) {
    return object().put("type", type);
  }

  private JsonNode modified(ModifyRecipientRow v) {
    return object()
        .put("rowId", v.rowId())
        .put("recipientType", v.recipientType())
        .put("recipientRowSize", size(v.recipientRow().orElseThrow()))
        .set("recipientRow", recipient(v.recipientRow().orElseThrow()));
  }

  private int size(RecipientRow row) {
    return WireWriter.encode(RecipientRow.wire(columns), row).length;
  }

  private JsonNode recipient(RecipientRow v) {
    ObjectNode json =
        object()
            .put("recipientFlags", v.flags())
            .put("emailAddress", v.emailAddress())
            .put("displayName", v.displayName())
            .put("simpleDisplayName", v.simpleDisplayName())
            .put("recipientColumnCount", v.recipientColumnCount());
    if (v.address() instanceof RecipientRow.Address.X500 x500) {
      json.put("addressPrefixUsed", x500.prefixUsed())
          .put("displayType", x500.displayType())
          .put("x500DN", x500.dn());
    }
    List<PropertyTag> tags = columns.subList(0, v.recipientColumnCount());
    return json.set("recipientProperties", row(v.properties(), tags));
  }
}
