package org.ropeway.standin.ajax;

import java.util.Map;
import org.ropeway.standin.trouble.Troubles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Module {@code sync}: drops caches, of which there are none here. */
final class SyncModule implements Module {
  @Override
  public Map<String, Action> actions() {
    return Map.of("refresh_server", Action.json(SyncModule::refresh));
  }

  private static Reply refresh(Call call) {
    for (JsonNode id : call.body().array()) {
      if (!id.isString()) {
        throw Troubles.wrongJson(Body.nameOf(id), "java.lang.String").raise();
      }
    }
    return Reply.data(JsonNodeFactory.instance.arrayNode());
  }
}
