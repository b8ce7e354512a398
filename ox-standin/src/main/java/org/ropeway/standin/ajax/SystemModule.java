package org.ropeway.standin.ajax;

import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;

/** Module {@code system}: who one is, and whether the server is there. */
final class SystemModule implements Module {
  private final Map<String, Action> actions;

  SystemModule(AjaxBackstage backstage) {
    this.actions =
        Map.of(
            "whoami",
            Action.json(call ->
                Reply.data(LoginServlet.whoIs(call.session(), call.user(), call.user().email()))),
            "ping",
            Action.json(call -> Reply.data(JsonNodeFactory.instance.booleanNode(true))),
            "time",
            Action.json(call ->
                Reply.data(JsonNodeFactory.instance.numberNode(backstage.clock().millis()))));
  }

  @Override
  public Map<String, Action> actions() {
    return actions;
  }
}
