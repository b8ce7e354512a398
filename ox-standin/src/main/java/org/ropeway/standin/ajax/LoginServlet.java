package org.ropeway.standin.ajax;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ropeway.standin.data.Folders;
import org.ropeway.standin.data.UserRow;
import org.ropeway.standin.data.Users;
import org.ropeway.standin.http.Answer;
import org.ropeway.standin.http.Request;
import org.ropeway.standin.trouble.Category;
import org.ropeway.standin.trouble.Trouble;
import org.ropeway.standin.trouble.TroubleException;
import org.ropeway.standin.trouble.Troubles;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Module {@code login} (ox-http-api.md section 2; recordings login-01 to login-06). */
final class LoginServlet {
  static final Set<String> ACTIONS =
      Set.of("login", "logout", "store", "autologin", "refreshSecret", "changeip");
  private static final String DEFAULT_CLIENT = "open-xchange-appsuite";
  private static final int DAYS = 7;

  private final AjaxBackstage backstage;
  private final AjaxSessions sessions;

  LoginServlet(AjaxBackstage backstage, AjaxSessions sessions) {
    this.backstage = backstage;
    this.sessions = sessions;
  }

  Answer run(Request request) {
    if (!request.method().equals("GET") && !request.method().equals("POST")) {
      String text = "HTTP method " + request.method() + " is not supported by this URL";
      return Answer.page(405, text, text);
    }
    Answer answer;
    try {
      answer = answer(request);
    } catch (TroubleException e) {
      answer = Answers.bare(Answers.toJson(e.trouble()));
    }
    boolean known =
        request.cookies().containsKey("JSESSIONID")
            || request.parameter("action").filter("logout"::equals).isPresent();
    return known
        ? answer
        : cookie(
            answer, Cookies.set("JSESSIONID", sessions.token() + ".OX1", backstage.clock(), DAYS));
  }

  private Answer answer(Request request) {
    if (request.parameter("password").isPresent()) {
      throw Trouble.of(
              "SVL-0030",
              Category.ERROR,
              "Client sent not allowed request parameter \"%s\" within the URI.",
              "Client sent not allowed request parameter \"%s\" within the URI.",
              "[password]")
          .raise();
    }
    String action =
        request.parameter("action").orElseThrow(() -> Troubles.missing("action").raise());
    return switch (action) {
      case "login" -> login(request);
      case "logout" -> logout(request);
      case "store" -> store(request);
      case "autologin" -> autologin(request);
      case "refreshSecret" -> refreshSecret(request);
      case "changeip" -> changeIp(request);
      default ->
          throw Trouble.internal("SVL-0001", Category.USER_INPUT, "Unknown AJAX action.").raise();
    };
  }

  private Answer login(Request request) {
    Map<String, String> form = form(request);
    String name = field(form, "name");
    String password = field(form, "password");
    String agent = request.header("user-agent");
    String client = form.getOrDefault("client", DEFAULT_CLIENT);
    if (client.equals(agent)) {
      throw Trouble.internal(
              "LGI-0021",
              Category.USER_INPUT,
              "Value of User-Agent header must not be used as value for the client parameter."
                  + " Please use a string identifying the client software.")
          .raise();
    }
    UserRow user = user(name, password, request.parameter("language").orElse(""));
    boolean usm = client.regionMatches(true, 0, "USM-JSON", 0, 8);
    if (usm && (user.permissionBits() & UserRow.OLOX20) == 0) {
      throw Trouble.internal(
              "LGI-0014", Category.PERMISSION_DENIED, "Client %s is not activated.", client)
          .raise();
    }
    backstage
        .database()
        .write(tx -> {
          Folders.createDefaults(tx, user);
          return 0;
        });
    AjaxSession session = sessions.open(user.id(), client);
    if ("true".equals(form.get("staySignedIn"))) {
      session.stay();
    }
    return welcome(session, user, name, form.getOrDefault("clientUserAgent", agent));
  }

  private Answer welcome(AjaxSession session, UserRow user, String name, String agent) {
    Answer answer = Answers.bare(whoIs(session, user, name));
    String secret = Cookies.secret(agent, session.client());
    String own = Cookies.session(agent, session.client());
    String open = Cookies.publicSession(agent, user.id());
    answer = cookie(answer, set(session, secret, session.secret()));
    answer = cookie(answer, set(session, open, session.publicSession()));
    return cookie(answer, set(session, own, session.id()));
  }

  private String set(AjaxSession session, String name, String value) {
    return session.isStaying()
        ? Cookies.set(name, value, backstage.clock(), DAYS)
        : Cookies.set(name, value);
  }

  /** Who is logged in, as login and whoami say it. */
  static ObjectNode whoIs(AjaxSession session, UserRow user, String name) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("session", session.id())
        .put("user", name)
        .put("user_id", user.id())
        .put("context_id", user.context())
        .put("locale", user.locale());
  }

  private Answer logout(Request request) {
    Optional<String> id = request.parameter("session");
    if (id.isEmpty()) {
      return Answer.page(400, "Bad Request", "Bad Request");
    }
    Optional<AjaxSession> session =
        sessions.find(id.get()).filter(found -> AjaxSessions.isProven(request, found));
    if (session.isEmpty()) {
      return Answer.page(403, "Forbidden", "Forbidden");
    }
    sessions.close(session.get());
    String agent = request.header("user-agent");
    Answer answer = Answers.bare(JsonNodeFactory.instance.missingNode()).with(new byte[0]);
    List<String> names =
        List.of(
            Cookies.session(agent, session.get().client()),
            Cookies.secret(agent, session.get().client()),
            Cookies.publicSession(agent, session.get().user()),
            "JSESSIONID");
    for (String name : names) {
      answer = cookie(answer, Cookies.end(name));
    }
    return answer;
  }

  /** The session's cookie has been set with the login. */
  private Answer store(Request request) {
    session(request);
    return Answer.typed(200, "application/json; charset=UTF-8", new byte[0]);
  }

  private Answer autologin(Request request) {
    String agent = request.header("user-agent");
    String client = request.parameter("client").orElse(DEFAULT_CLIENT);
    Optional<AjaxSession> session =
        Optional.ofNullable(request.cookies().get(Cookies.session(agent, client)))
            .flatMap(sessions::find)
            .filter(found -> AjaxSessions.isProven(request, found));
    if (session.isEmpty()) {
      throw Trouble.of(
              "SVL-0015",
              Category.PERMISSION_DENIED,
              "The requested operation is disabled.",
              "The action \"%s\" is disabled due to server configuration",
              "autologin")
          .raise();
    }
    AjaxSession known = session.get();
    UserRow user = backstage.database().read(tx -> Users.byId(tx, known.user())).orElseThrow();
    return cookie(
        Answers.bare(whoIs(known, user, user.email())),
        set(known, Cookies.publicSession(agent, user.id()), known.publicSession()));
  }

  private Answer refreshSecret(Request request) {
    AjaxSession session = session(request);
    session.changeSecret(sessions.token());
    String agent = request.header("user-agent");
    String open = Cookies.publicSession(agent, session.user());
    Answer answer = Answers.bare(Answers.toJson(Reply.text("1")));
    answer =
        cookie(answer, set(session, Cookies.secret(agent, session.client()), session.secret()));
    return cookie(answer, set(session, open, session.publicSession()));
  }

  /** There is no check of addresses here, so that nothing depends on it. */
  private Answer changeIp(Request request) {
    session(request);
    if (request.parameter("clientIP").isEmpty() && !form(request).containsKey("clientIP")) {
      throw Troubles.missing("clientIP").raise();
    }
    return Answers.bare(Answers.toJson(Reply.text("1")));
  }

  private AjaxSession session(Request request) {
    String id = request.parameter("session").orElseThrow(() -> Troubles.missing("session").raise());
    return sessions.of(request, id);
  }

  /** Login names are case-sensitive here, unlike those of USM-JSON (login-02). */
  private UserRow user(String name, String password, String language) {
    return backstage
        .database()
        .read(tx -> Users.byLogin(tx, name))
        .filter(user -> user.login().equals(name) || user.email().equals(name))
        .filter(user -> user.hasPassword(password))
        .orElseThrow(() ->
            Trouble.of(
                    "LGI-0006",
                    Category.USER_INPUT,
                    language.startsWith("de")
                        ? "Der Benutzername oder das Passwort ist falsch."
                        : "The user name or password is incorrect.",
                    "Invalid credentials.")
                .raise());
  }

  private static String field(Map<String, String> form, String name) {
    String value = form.get(name);
    if (value == null) {
      throw Troubles.missing(name).raise();
    }
    return value;
  }

  private static Map<String, String> form(Request request) {
    String body = new String(request.body(), StandardCharsets.UTF_8);
    Map<String, String> out = new TreeMap<>();
    new QueryStringDecoder(body, false)
        .parameters()
        .forEach((name, values) -> out.put(name, values.getFirst()));
    return out;
  }

  private static Answer cookie(Answer answer, String cookie) {
    return answer.with("Set-Cookie", cookie);
  }
}
