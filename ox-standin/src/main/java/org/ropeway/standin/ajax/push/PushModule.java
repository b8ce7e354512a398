package org.ropeway.standin.ajax.push;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ropeway.standin.ajax.Action;
import org.ropeway.standin.ajax.AjaxBackstage;
import org.ropeway.standin.ajax.AjaxSession;
import org.ropeway.standin.ajax.AjaxSessions;
import org.ropeway.standin.ajax.Call;
import org.ropeway.standin.ajax.Module;
import org.ropeway.standin.ajax.Reply;
import org.ropeway.standin.ajax.Sockets;
import org.ropeway.standin.http.Answer;
import org.ropeway.standin.http.Request;
import org.ropeway.standin.http.Wire;
import org.ropeway.standin.trouble.Category;
import org.ropeway.standin.trouble.Trouble;
import org.ropeway.standin.trouble.TroubleException;
import org.ropeway.standin.trouble.Troubles;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Module {@code pns}: subscriptions to news, which come over a web socket (ox-http-api.md section
 * 21; recording push-01).
 */
public final class PushModule implements Module, Sockets {
  private static final String PATH = "/socket.io/appsuite/";
  private final AjaxBackstage backstage;
  private final AjaxSessions sessions;
  private final Map<String, Set<String>> subscribed = new ConcurrentHashMap<>();
  private final Set<NewsSocket> open = ConcurrentHashMap.newKeySet();

  /** The module. */
  public PushModule(AjaxBackstage backstage, AjaxSessions sessions) {
    this.backstage = backstage;
    this.sessions = sessions;
  }

  @Override
  public Map<String, Action> actions() {
    return Map.of(
        "subscribe", Action.json(this::subscribe), "unsubscribe", Action.json(this::unsubscribe));
  }

  private Reply subscribe(Call call) {
    ObjectNode wanted = call.body().object();
    if (!wanted.path("transport").isString()) {
      throw Troubles.missingField("transport").raise();
    }
    if (!wanted.path("token").isString()) {
      throw Trouble.internal(
              "PNS-0003",
              Category.ERROR,
              "An SQL error occurred: %s",
              "Column 'token' cannot be null")
          .raise();
    }
    if (wanted.path("transport").stringValue().equals("webhook")) {
      throw Trouble.internal(
              "PNS-0012", Category.PERMISSION_DENIED, "Push subscription denied: %s", "webhook")
          .raise();
    }
    if (wanted.path("transport").stringValue().equals("websocket")) {
      Set<String> topics = subscribed.computeIfAbsent(key(call, wanted), key -> newSet());
      wanted.path("topics").forEach(topic -> topics.add(topic.asString("")));
    }
    return success();
  }

  private Reply unsubscribe(Call call) {
    subscribed.remove(key(call, call.body().object()));
    return success();
  }

  private static Set<String> newSet() {
    return ConcurrentHashMap.newKeySet();
  }

  /** Subscriptions are a client's, whichever of its sessions made them. */
  private static String key(Call call, ObjectNode wanted) {
    return key(call.user().id(), wanted.path("client").asString(call.session().client()));
  }

  private static String key(int user, String client) {
    return user + "/" + client;
  }

  private static Reply success() {
    return Reply.data(JsonNodeFactory.instance.objectNode().put("success", true));
  }

  boolean wants(AjaxSession session, String topic) {
    Set<String> topics = subscribed.getOrDefault(key(session.user(), session.client()), Set.of());
    return topics.contains("*") || topics.contains(topic);
  }

  @Override
  public boolean serves(String path) {
    return path.startsWith("/socket.io/");
  }

  @Override
  public Answer connect(Request request) {
    boolean upgrade = request.header("upgrade").equalsIgnoreCase("websocket");
    if (!request.path().equals(PATH) || !upgrade) {
      return Answer.status(400);
    }
    Optional<String> id = request.parameter("session");
    if (id.isEmpty()) {
      return Answer.status(403);
    }
    try {
      AjaxSession session = sessions.of(request, id.get());
      NewsSocket socket = new NewsSocket(backstage, this, sessions, session);
      open.add(socket);
      return Answer.status(101).by(new Wire.Upgrade(socket));
    } catch (TroubleException e) {
      return Answer.status(403);
    }
  }

  void closed(NewsSocket socket) {
    open.remove(socket);
  }

  @Override
  public void endAll() {
    open.forEach(NewsSocket::end);
  }
}
