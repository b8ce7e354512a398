package org.ropeway.standin.ajax;

import java.util.ArrayList;
import java.util.List;
import org.ropeway.standin.data.ItemRow;
import tools.jackson.databind.JsonNode;

/** What objects of groupware have in common in requests and answers (ox-http-api.md 4). */
public final class ItemJson {
  private ItemJson() {}

  /** When the newest of some objects was changed; 0 without any. */
  public static long newest(List<ItemRow> items) {
    return items.stream().mapToLong(ItemRow::modified).max().orElse(0);
  }

  /** A member that is a text or a number; empty if there is none. */
  public static String text(JsonNode object, String name) {
    JsonNode value = object.path(name);
    return value.isString() || value.isNumber() ? value.asString() : "";
  }

  /** The objects of a body that may be one or a list. */
  public static List<JsonNode> places(Call call) {
    JsonNode body = call.body().json();
    return body.isArray() ? new ArrayList<>(body.values()) : List.of(body);
  }
}
