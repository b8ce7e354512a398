package org.ropeway.standin.ajax;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ropeway.standin.http.Answer;
import org.ropeway.standin.http.Request;
import org.ropeway.standin.trouble.Trouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Replies as they go over HTTP (ox-http-api.md sections 1 and 3). */
final class Answers {
  private static final String USM_AGENT = "Open-Xchange USM HTTP Client";
  private final Request request;
  private final Action.Kind kind;

  Answers(Request request, Action.Kind kind) {
    this.request = request;
    this.kind = kind;
  }

  Answer of(Reply reply) {
    return switch (reply) {
      case Reply.File(String type, String disposition, byte[] bytes) ->
          Answer.typed(200, type, bytes).with("Content-Disposition", disposition);
      case Reply.Missing _ -> Answer.page(404, "Not Found", "Not Found");
      default -> json(toJson(reply), false);
    };
  }

  Answer refusal(Trouble trouble) {
    if (kind == Action.Kind.FILE) {
      return ofFile(trouble).with("Content-Disposition", "inline");
    }
    return json(toJson(trouble), true);
  }

  /** A refusal where nobody cares how the answer usually looks. */
  static Answer refused(Trouble trouble) {
    return bare(toJson(trouble)).with("Content-Disposition", "inline");
  }

  /** JSON without wrapping. */
  static Answer bare(JsonNode json) {
    byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
    return Answer.typed(200, "application/json;charset=UTF-8", bytes)
        .with("Cache-Control", "no-store, no-cache, must-revalidate, post-check=0, pre-check=0")
        .with("Pragma", "no-cache");
  }

  /** The envelope of an error. */
  static ObjectNode toJson(Trouble trouble) {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    trouble.addTo(out);
    return out;
  }

  /** The JSON of a reply; that of a file is empty, as inside a batch. */
  static JsonNode toJson(Reply reply) {
    return switch (reply) {
      case Reply.Bare(JsonNode json) -> json;
      case Reply.File _, Reply.Missing _ -> JsonNodeFactory.instance.objectNode();
      case Reply.Data(JsonNode data, long timestamp, List<Trouble> remarks) -> {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.set("data", data);
        if (timestamp > 0) {
          out.put("timestamp", timestamp);
        }
        addRemarks(out, remarks);
        yield out;
      }
    };
  }

  private static void addRemarks(ObjectNode out, List<Trouble> remarks) {
    if (remarks.isEmpty()) {
      return;
    }
    remarks.getLast().addTo(out);
    if (remarks.size() == 1) {
      remarks.getFirst().addTo(out.putObject("warnings"));
    } else {
      ArrayNode warnings = out.putArray("warnings");
      remarks.reversed().forEach(remark -> remark.addTo(warnings.addObject()));
    }
  }

  private Answer json(JsonNode json, boolean refused) {
    boolean form = request.header("content-type").startsWith("multipart/");
    boolean plain =
        request.parameter("plainJson").map("true"::equals).orElse(false)
            || request.parameter("force_json_response").map("true"::equals).orElse(false);
    if (kind == Action.Kind.UPLOAD && form && !plain) {
      return script(json);
    }
    return refused ? bare(json).with("Content-Disposition", "inline") : bare(json);
  }

  private Answer ofFile(Trouble trouble) {
    boolean session = trouble.code().startsWith("SES-");
    if (session && request.header("user-agent").equals(USM_AGENT)) {
      return script(toJson(trouble));
    }
    return session
        ? Answer.page(403, "Forbidden", trouble.code() + " " + escape(trouble.description()))
        : Answer.page(500, "Internal Server Error", Trouble.INTERNAL);
  }

  private Answer script(JsonNode json) {
    String action = request.parameter("action").orElse("").replaceAll("[^A-Za-z0-9_]", "");
    String callback = "[\"callback_" + action + "\"]";
    String html =
        "<!DOCTYPE html><html><head><META http-equiv=\"Content-Type\" content=\"text/html;"
            + " charset=UTF-8\"><script type=\"text/javascript\">(parent"
            + callback
            + " || window.opener && window.opener"
            + callback
            + ")("
            + json.toString().replace("<", "\\u003c")
            + ")</script></head></html>";
    return Answer.typed(200, "text/html;charset=UTF-8", html.getBytes(StandardCharsets.UTF_8))
        .with("Content-Disposition", "inline");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
