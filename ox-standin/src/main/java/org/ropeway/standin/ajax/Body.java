package org.ropeway.standin.ajax;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.ropeway.standin.trouble.Troubles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The body of a request, or the member {@code data} of one inside a batch. */
public final class Body {
  private final byte[] bytes;
  private final @Nullable JsonNode node;

  private Body(byte[] bytes, @Nullable JsonNode node) {
    this.bytes = bytes;
    this.node = node;
  }

  /** Of bytes. */
  public static Body of(byte[] bytes) {
    return new Body(bytes, null);
  }

  /** Of what is JSON already. */
  static Body of(JsonNode node) {
    return new Body(
        node.isMissingNode() ? new byte[0] : node.toString().getBytes(StandardCharsets.UTF_8),
        node);
  }

  /** As it came. */
  public byte[] bytes() {
    return bytes;
  }

  /** Any JSON; a text that is none counts as a string, as with OX. */
  public JsonNode json() {
    if (node != null && !node.isMissingNode()) {
      return node;
    }
    String text = new String(bytes, StandardCharsets.UTF_8).strip();
    if (text.isEmpty()) {
      throw Troubles.missingBody().raise();
    }
    if (text.charAt(0) != '{' && text.charAt(0) != '[') {
      return JsonNodeFactory.instance.stringNode(text);
    }
    try {
      return JsonMapper.shared().readTree(text);
    } catch (JacksonException e) {
      throw Troubles.brokenJson().raise();
    }
  }

  /** An object. */
  public ObjectNode object() {
    JsonNode json = json();
    if (json instanceof ObjectNode object) {
      return object;
    }
    throw Troubles.wrongJson(nameOf(json), nameOf(JsonNodeFactory.instance.objectNode())).raise();
  }

  /** An array. */
  public ArrayNode array() {
    JsonNode json = json();
    if (json instanceof ArrayNode array) {
      return array;
    }
    throw Troubles.wrongJson(nameOf(json), nameOf(JsonNodeFactory.instance.arrayNode())).raise();
  }

  /** The class that OX has for a kind of JSON. */
  public static String nameOf(JsonNode json) {
    return switch (json.getNodeType()) {
      case OBJECT -> "org.json.JSONObject";
      case ARRAY -> "org.json.JSONArray";
      default -> "java.lang.String";
    };
  }
}
