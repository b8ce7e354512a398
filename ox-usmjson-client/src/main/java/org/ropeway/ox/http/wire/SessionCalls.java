package org.ropeway.ox.http.wire;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ropeway.ox.OxCredentials;
import org.ropeway.ox.OxServerConfig;
import org.ropeway.ox.json.JsonInput;
import org.ropeway.ox.transport.Request;

/** Sessions, users, capabilities, batches (ox-http-api.md 2, 5, 16 to 18, 21). */
public final class SessionCalls {
  private static final int MAX_LIST = 10_000;

  private SessionCalls() {}

  /** Opens a session. The password is taken from the credentials when it is sent. */
  public static HttpCall<HttpLogin> login(OxCredentials credentials, OxServerConfig.Client client) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("name", credentials.login());
    form.put("password", credentials.password());
    form.put("client", client.name());
    form.put("version", client.version());
    return new HttpCall<>(Operation.LOGIN, new HttpCall.Body.Form(form), SessionCalls::readLogin);
  }

  /** Ends a session. */
  public static HttpCall<Boolean> logout() {
    return new HttpCall<>(
        Operation.LOGOUT,
        new HttpCall.Body.None(),
        (head, in) -> new HttpAnswer.Data<>(true, 0, null));
  }

  /** Who the user of the session is. */
  public static HttpCall<HttpUser> user() {
    return HttpCall.get(Operation.USER_GET, UserReader::read);
  }

  /** Addresses and folders of the user's mail. */
  public static HttpCall<MailSettings> mailSettings() {
    return HttpCall.get(Operation.ADDRESSES, MailSettingsReader::read);
  }

  /** What OX can do for the user, by names. */
  public static HttpCall<List<String>> capabilities() {
    return HttpCall.get(
        Operation.CAPABILITIES, in -> in.list("data", MAX_LIST, SessionCalls::capability));
  }

  /**
   * Several calls of one operation at once; their answers come in the same order. At most a few
   * hundred; of one kind, since OX answers mail requests of different kinds in the wrong order.
   */
  public static <T> HttpCall<List<HttpAnswer<T>>> multiple(
      List<HttpCall<T>> calls, JsonInput.Value<T> data) {
    HttpCall.Json items =
        out -> {
          out.writeStartArray();
          calls.forEach(call -> call.writeItem(out));
          out.writeEndArray();
        };
    return new HttpCall<List<HttpAnswer<T>>>(
            Operation.MULTIPLE,
            new HttpCall.Body.OfJson(items),
            (head, in) -> JsonInput.document(in, json -> readItems(json, data, calls.size())))
        .with("continue", "true");
  }

  /** Asks for news of mail by websocket. */
  public static HttpCall<Boolean> subscribe(String client, String token) {
    return HttpCall.put(
        Operation.PUSH_SUBSCRIBE,
        out -> {
          out.writeStartObject();
          out.writeStringProperty("transport", "websocket");
          out.writeArrayPropertyStart("topics");
          out.writeString("*");
          out.writeEndArray();
          out.writeStringProperty("token", token);
          out.writeStringProperty("client", client);
          out.writeEndObject();
        },
        in -> true);
  }

  /** Wants no more news. */
  public static HttpCall<Boolean> unsubscribe(String client, String token) {
    return HttpCall.put(
        Operation.PUSH_UNSUBSCRIBE,
        out -> {
          out.writeStartObject();
          out.writeStringProperty("transport", "websocket");
          out.writeStringProperty("token", token);
          out.writeStringProperty("client", client);
          out.writeEndObject();
        },
        in -> true);
  }

  /** A bare list, or an envelope with the error of the session. */
  private static <T> HttpAnswer<List<HttpAnswer<T>>> readItems(
      JsonInput json, JsonInput.Value<T> data, int max) {
    if (!json.isList()) {
      return Envelope.read(json, in -> List.of());
    }
    List<HttpAnswer<T>> items = json.list("the answers", max, in -> Envelope.read(in, data));
    if (items.size() != max) {
      throw JsonInput.missing("an answer");
    }
    return new HttpAnswer.Data<>(items, 0, null);
  }

  /** The members stand on top, without an envelope; an error looks as always. */
  private static HttpAnswer<HttpLogin> readLogin(Request.Head head, InputStream in)
      throws IOException {
    return JsonInput.document(
        in,
        json -> {
          LoginReader reader = new LoginReader();
          json.object("the answer", reader::take);
          return reader.answer();
        });
  }

  private static String capability(JsonInput json) {
    List<String> ids = new ArrayList<>();
    json.object(
        "a capability",
        (name, in) -> {
          if (name.equals("id")) {
            ids.add(in.text("id"));
          }
        });
    return ids.isEmpty() ? "" : ids.getFirst();
  }

  /** The answer to a login. */
  private static final class LoginReader {
    private String session = "";
    private int user;
    private int context;
    private String locale = "";
    private String code = "";
    private int category;
    private boolean multifactor;

    void take(String name, JsonInput in) {
      switch (name) {
        case "session" -> session = in.text(name);
        case "user_id" -> user = in.integer(name, 0);
        case "context_id" -> context = in.integer(name, 0);
        case "locale" -> locale = in.text(name);
        case "requires_multifactor" -> multifactor = in.flag(name);
        case "code" -> code = in.text(name);
        case "category" -> category = in.integer(name, 0);
        default -> {}
      }
    }

    HttpAnswer<HttpLogin> answer() {
      if (!code.isEmpty()) {
        return new HttpAnswer.Failure<>(HttpFailure.of(code, category, ""));
      }
      if (multifactor) {
        // A session that may do nothing until somebody answers.
        return new HttpAnswer.Failure<>(
            new HttpFailure("MULTIFACTOR", HttpFailure.Category.PERMISSION_DENIED));
      }
      if (session.isEmpty()) {
        throw JsonInput.missing("session");
      }
      return new HttpAnswer.Data<>(new HttpLogin(session, user, context, locale), 0, null);
    }
  }
}
