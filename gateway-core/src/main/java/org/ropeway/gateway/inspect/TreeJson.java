package org.ropeway.gateway.inspect;

import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.dump.DumpNode;
import org.ropeway.codec.dump.Meaning;
import tools.jackson.core.JsonGenerator;

/** A tree as a JSON object: name, offset, length, hex, value, property, problem, children. */
public final class TreeJson {
  private TreeJson() {}

  /** Writes a tree. */
  public static void write(JsonGenerator json, DumpNode node) {
    json.writeStartObject();
    json.writeStringProperty("name", node.name());
    json.writeNumberProperty("offset", node.offset());
    json.writeNumberProperty("length", node.length());
    PropertyTag tag = node.property();
    if (tag != null) {
      json.writeStringProperty("property", Meaning.ofTag(tag));
    }
    boolean unpacked = !node.children().isEmpty() && node.children().getFirst().opensSpace();
    if (node.children().isEmpty() || unpacked) {
      json.writeStringProperty("hex", node.bytes().toHex());
    }
    optional(json, "value", Meaning.of(node));
    optional(json, "problem", node.problem());
    if (node.opensSpace() && node.parent() != null) {
      json.writeBooleanProperty("unpacked", true);
    }
    if (!node.children().isEmpty()) {
      json.writeArrayPropertyStart("children");
      node.children().forEach(child -> write(json, child));
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void optional(JsonGenerator json, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      json.writeStringProperty(name, value);
    }
  }
}
