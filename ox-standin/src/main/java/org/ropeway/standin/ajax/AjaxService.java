package org.ropeway.standin.ajax;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ropeway.standin.data.StoreException;
import org.ropeway.standin.data.UserRow;
import org.ropeway.standin.data.Users;
import org.ropeway.standin.http.Answer;
import org.ropeway.standin.http.Api;
import org.ropeway.standin.http.Request;
import org.ropeway.standin.trouble.Category;
import org.ropeway.standin.trouble.Trouble;
import org.ropeway.standin.trouble.TroubleException;
import org.ropeway.standin.trouble.Troubles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP API of OX: a request goes to the action of a module (ox-http-api.md section 1). A module
 * without real behaviour here is unknown (404), never a feigned success.
 */
public final class AjaxService implements Api {
  private static final Logger LOG = LoggerFactory.getLogger(AjaxService.class);
  private final AjaxBackstage backstage;
  private final AjaxSessions sessions;
  private final LoginServlet login;
  private final Sockets sockets;
  private final BatchServlet batch;
  private final Map<String, Module> modules = new HashMap<>();

  /**
   * The API.
   *
   * @param others the modules beside those of the sessions and settings, by name
   * @param interference meets each request inside a batch
   */
  public AjaxService(
      AjaxBackstage backstage,
      AjaxSessions sessions,
      Map<String, Module> others,
      Sockets sockets,
      Interference interference) {
    this.backstage = backstage;
    this.sessions = sessions;
    this.sockets = sockets;
    this.login = new LoginServlet(backstage, sessions);
    this.batch = new BatchServlet(this, interference);
    modules.put("system", new SystemModule(backstage));
    modules.put("config", new ConfigModule(backstage));
    modules.put("capabilities", new CapabilitiesModule(backstage.settings().chronos()));
    modules.put("sync", new SyncModule());
    modules.putAll(others);
  }

  @Override
  public boolean serves(String path) {
    return sockets.serves(path) || backstage.settings().paths().stream().anyMatch(path::startsWith);
  }

  @Override
  public String operation(Request request) {
    if (sockets.serves(request.path())) {
      return "socket";
    }
    String module = moduleOf(below(request.path()));
    String action = request.parameter("action").orElse(request.method());
    return operation(module, action);
  }

  @Override
  public Answer run(Request request) {
    if (sockets.serves(request.path())) {
      return sockets.connect(request);
    }
    String below = below(request.path());
    String name = moduleOf(below);
    if (name.equals("login")) {
      return login.run(request);
    }
    Module module = modules.get(name);
    if (module == null && !name.equals("multiple")) {
      return Answer.status(404);
    }
    if (request.method().equals("OPTIONS")) {
      return Answer.status(200);
    }
    return module == null ? batch.run(request) : run(request, module, below);
  }

  @Override
  public Answer busy() {
    return Answers.refused(Troubles.busy());
  }

  @Override
  public Answer missing(Request request) {
    String action = request.parameter("action").orElse(request.method());
    return Answers.refused(Troubles.unknownAction(action, moduleOf(below(request.path()))));
  }

  @Override
  public Answer refusal(String code, int category) {
    return Answers.refused(Troubles.onOrder(code, category));
  }

  /** Ends all sessions, as a restart of OX does. */
  public void endSessions() {
    sessions.closeAll();
    sockets.endAll();
  }

  /** A call of somebody who proves who he is. */
  Call authenticate(Request request, String below) {
    String id = request.parameter("session").orElseThrow(() -> Troubles.missing("session").raise());
    AjaxSession session = sessions.of(request, id);
    UserRow user =
        backstage
            .database()
            .read(tx -> Users.byId(tx, session.user()))
            .orElseThrow(() -> Troubles.expired(id).raise());
    int slash = below.indexOf('/');
    return new Call(
        session,
        user,
        request.method(),
        slash < 0 ? "" : below.substring(slash + 1),
        new Params(request.query()),
        Body.of(request.body()),
        Multipart.parse(request));
  }

  Optional<Module> module(String name) {
    return Optional.ofNullable(modules.get(moduleOf(name)));
  }

  /** The name of an operation, if there is such a one. */
  String operation(String module, String action) {
    if (module.equals("login") || module.equals("multiple") || module.equals("config")) {
      boolean known = module.equals("login") && LoginServlet.ACTIONS.contains(action);
      return known ? module + "." + action.toLowerCase(Locale.ROOT) : module;
    }
    Module known = modules.get(module);
    boolean exists = known != null && known.actions().containsKey(action);
    return exists ? module + "." + action.toLowerCase(Locale.ROOT) : "?";
  }

  private Answer run(Request request, Module module, String below) {
    Action.Kind kind = Action.Kind.JSON;
    String name = request.parameter("action").orElse("");
    Action asked = module.actions().get(name);
    if (asked != null) {
      kind = asked.kind();
    }
    Answers answers = new Answers(request, kind);
    try {
      Call call = authenticate(request, below);
      String action = module.action(call);
      Action known = module.actions().get(action);
      if (known == null) {
        throw Troubles.unknownAction(action, moduleOf(below)).raise();
      }
      return answers.of(known.work().run(call));
    } catch (TroubleException e) {
      return answers.refusal(e.trouble());
    } catch (StoreException e) {
      LOG.error("{} failed", below, e);
      return answers.refusal(Trouble.internal("OX-0001", Category.SERVICE_DOWN, "store failed"));
    }
  }

  private String below(String path) {
    List<String> paths = backstage.settings().paths();
    return paths.stream()
        .filter(path::startsWith)
        .findFirst()
        .map(prefix -> path.substring(prefix.length()))
        .orElse("");
  }

  private String moduleOf(String below) {
    if (modules.containsKey(below)) {
      return below;
    }
    int slash = below.indexOf('/');
    return slash < 0 ? below : below.substring(0, slash);
  }
}
