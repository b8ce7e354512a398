package org.ropeway.standin.data;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What contacts are made of: members of JSON, by OX's names (ox-http-api.md 9). */
public final class Contacts {
  private Contacts() {}

  /** The members after a change: null takes one away. */
  public static String merged(String before, ObjectNode change) {
    ObjectNode out = (ObjectNode) JsonMapper.shared().readTree(before);
    for (Map.Entry<String, JsonNode> member : change.properties()) {
      if (member.getValue().isNull()) {
        out.remove(member.getKey());
      } else {
        out.set(member.getKey(), member.getValue());
      }
    }
    return JsonMapper.shared().writeValueAsString(out);
  }
}
