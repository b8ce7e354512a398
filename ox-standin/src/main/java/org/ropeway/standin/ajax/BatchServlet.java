package org.ropeway.standin.ajax;

import java.util.Locale;
import java.util.Optional;
import org.ropeway.standin.http.Answer;
import org.ropeway.standin.http.Request;
import org.ropeway.standin.trouble.TroubleException;
import org.ropeway.standin.trouble.Troubles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Module {@code multiple}: many requests in one (ox-http-api.md section 5). As recorded, none of
 * them ends the batch; one without a module or an action of it spoils it (multiple-01).
 */
final class BatchServlet {
  private final AjaxService service;
  private final Interference interference;

  BatchServlet(AjaxService service, Interference interference) {
    this.service = service;
    this.interference = interference;
  }

  Answer run(Request request) {
    Call call;
    JsonNode items;
    try {
      call = service.authenticate(request, "multiple");
      items = call.body().json();
    } catch (TroubleException e) {
      return Answers.refused(e.trouble());
    }
    if (!items.isArray()) {
      return Answer.page(
              400, "Bad Request", "The request sent by the client was syntactically incorrect")
          .with("Content-Disposition", "inline");
    }
    for (JsonNode item : items) {
      if (!item.path("module").isString() || isWithoutAction(item)) {
        return Answer.page(500, "Internal Server Error", "Internal Server Error");
      }
    }
    ArrayNode out = JsonNodeFactory.instance.arrayNode();
    for (JsonNode item : items) {
      out.add(one(call, (ObjectNode) item));
    }
    return Answers.bare(out);
  }

  private static boolean isWithoutAction(JsonNode item) {
    return !item.path("module").stringValue().startsWith("config")
        && !item.path("action").isString();
  }

  private JsonNode one(Call call, ObjectNode item) {
    String name = item.path("module").stringValue();
    Optional<Module> module = service.module(name);
    if (module.isEmpty()) {
      return Answers.toJson(Troubles.unknownModule());
    }
    Call inner =
        call.inside(
            name.contains("/") ? name.substring(name.indexOf('/') + 1) : "",
            Params.of(item),
            Body.of(item.path("data")));
    String action = module.get().action(inner);
    String plainName = name.contains("/") ? name.substring(0, name.indexOf('/')) : name;
    Action known = module.get().actions().get(action);
    if (known == null) {
      return Answers.toJson(Troubles.unknownAction(action.toLowerCase(Locale.ROOT), plainName));
    }
    return run(known, inner, service.operation(plainName, action));
  }

  private JsonNode run(Action action, Call call, String operation) {
    Optional<Interference.Refusal> refusal = interference.meets(operation);
    try {
      if (refusal.isPresent() && !refusal.get().afterEffect()) {
        throw refusal.get().trouble().raise();
      }
      JsonNode right = Answers.toJson(action.work().run(call));
      return refusal.isPresent() ? Answers.toJson(refusal.get().trouble()) : right;
    } catch (TroubleException e) {
      return Answers.toJson(e.trouble());
    }
  }
}
