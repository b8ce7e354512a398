package org.ropeway.ox.http.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxException;
import org.ropeway.ox.json.JsonFormatException;
import org.ropeway.ox.json.JsonInput;
import org.ropeway.ox.transport.HttpCheck;
import org.ropeway.ox.transport.Request;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/**
 * One operation with its parameters, its body and the reader of its answer; can be sent any number
 * of times.
 */
public final class HttpCall<T> {
  private final Operation operation;
  private final Map<String, String> parameters = new LinkedHashMap<>();
  private final Body body;
  private final Reading<T> reading;
  private @Nullable T missing;

  HttpCall(Operation operation, Body body, Reading<T> reading) {
    this.operation = operation;
    this.body = body;
    this.reading = reading;
  }

  /** Reads a good answer, or the error in it. */
  interface Reading<T> {
    HttpAnswer<T> read(Request.Head head, InputStream in) throws IOException;
  }

  /** Writes the JSON of a request. */
  public interface Json {
    /** Writes one value. */
    void write(JsonGenerator out);
  }

  /** What a request brings. */
  sealed interface Body {
    /** Nothing. */
    record None() implements Body {}

    /** A value. */
    record OfJson(Json value) implements Body {}

    /** Bytes of a media type. */
    @SuppressWarnings("ArrayRecordComponent") // not compared
    record OfBytes(String type, byte[] bytes) implements Body {}

    /** Fields of a form. */
    record Form(Map<String, String> fields) implements Body {}
  }

  static <T> HttpCall<T> get(Operation operation, JsonInput.Value<T> data) {
    return new HttpCall<>(operation, new Body.None(), enveloped(data));
  }

  static <T> HttpCall<T> put(Operation operation, Json value, JsonInput.Value<T> data) {
    return new HttpCall<>(operation, new Body.OfJson(value), enveloped(data));
  }

  /** The usual way to read: an envelope, in a page of HTML perhaps. */
  static <T> Reading<T> enveloped(JsonInput.Value<T> data) {
    return (head, in) -> head.isHtml() ? Envelope.page(in, data) : Envelope.document(in, data);
  }

  /** Bytes as they are; in their place OX tells in JSON, in a page of HTML perhaps, what failed. */
  static HttpCall<byte[]> bytes(Operation operation) {
    Reading<byte[]> failure =
        enveloped(json -> {
          throw new JsonFormatException("there is JSON instead of bytes");
        });
    return new HttpCall<>(
        operation,
        new Body.None(),
        (head, in) -> {
          String type = head.header("Content-Type").toLowerCase(Locale.ROOT);
          return type.contains("json") || type.contains("javascript") || head.isHtml()
              ? failure.read(head, in)
              : new HttpAnswer.Data<>(in.readAllBytes(), 0, null);
        });
  }

  /** Adds a parameter that the operation has. */
  HttpCall<T> with(String name, String value) {
    if (!operation.parameters().contains(name)) {
      throw new IllegalArgumentException(operation + " has no parameter " + name);
    }
    parameters.put(name, value);
    return this;
  }

  /** What is answered where OX has no such thing, by HTTP 404. */
  HttpCall<T> whenMissing(T value) {
    missing = value;
    return this;
  }

  /** Times in UTC instead of the user's zone. */
  HttpCall<T> utc() {
    parameters.put("timezone", "UTC");
    return this;
  }

  /** The operation. */
  public Operation operation() {
    return operation;
  }

  /** The parameters, session and action apart. */
  public Map<String, String> parameters() {
    return Map.copyOf(parameters);
  }

  /** The body as text, for tests; empty if it is none. */
  public String bodyText() {
    return switch (body) {
      case Body.None() -> "";
      case Body.OfJson(Json value) -> new String(json(value), StandardCharsets.UTF_8);
      case Body.OfBytes(String type, byte[] bytes) ->
          new String(bytes, StandardCharsets.ISO_8859_1);
      case Body.Form(Map<String, String> fields) -> form(fields);
    };
  }

  /** The request in a session, or before there is one. */
  public Request<HttpAnswer<T>> request(@Nullable String session, HttpCheck check) {
    return new Request<>(
        operation.toString(),
        operation.method(),
        target(session),
        headers(),
        publisher(),
        false,
        (head, in) -> read(head, in, check));
  }

  /** Reads an answer as the server gave it. */
  public HttpAnswer<T> read(Request.Head head, InputStream in, HttpCheck check) throws IOException {
    if (head.status() == 403) {
      HttpFailure ended = Envelope.sessionEnded(in);
      if (ended != null) {
        return new HttpAnswer.Failure<>(ended);
      }
    }
    if (head.status() == 404 && missing != null) {
      return new HttpAnswer.Data<>(missing, 0, null);
    }
    if (head.status() != 200) {
      check.check(operation.toString(), head);
    }
    try {
      return reading.read(head, in);
    } catch (JsonFormatException e) {
      if (head.isHtml()) {
        throw new OxException.Unavailable(
            "OX answers "
                + operation
                + " with a page of HTML; is the path right, or is there maintenance?",
            Duration.ZERO,
            e);
      }
      throw e;
    }
  }

  /** The same as an item of {@code multiple}. */
  void writeItem(JsonGenerator out) {
    out.writeStartObject();
    out.writeStringProperty("module", operation.module());
    out.writeStringProperty("action", operation.action());
    parameters.forEach(out::writeStringProperty);
    if (body instanceof Body.OfJson(Json value)) {
      out.writeName("data");
      value.write(out);
    }
    out.writeEndObject();
  }

  private String target(@Nullable String session) {
    StringJoiner query = new StringJoiner("&");
    if (!operation.action().isEmpty()) {
      query.add("action=" + operation.action());
    }
    if (session != null) {
      query.add("session=" + encoded(session));
    }
    parameters.forEach((name, value) -> query.add(name + "=" + encoded(value)));
    return "/" + operation.module() + (query.length() == 0 ? "" : "?" + query);
  }

  private Map<String, String> headers() {
    String type =
        switch (body) {
          case Body.None() -> "";
          case Body.OfJson j -> "text/javascript; charset=UTF-8";
          case Body.OfBytes(String media, byte[] bytes) -> media;
          case Body.Form f -> "application/x-www-form-urlencoded";
        };
    return type.isEmpty() ? Map.of() : Map.of("Content-Type", type);
  }

  private BodyPublisher publisher() {
    return switch (body) {
      case Body.None() -> BodyPublishers.noBody();
      case Body.OfJson(Json value) -> BodyPublishers.ofByteArray(json(value));
      case Body.OfBytes(String type, byte[] bytes) -> BodyPublishers.ofByteArray(bytes);
      case Body.Form(Map<String, String> fields) ->
          BodyPublishers.ofString(form(fields), StandardCharsets.US_ASCII);
    };
  }

  private static byte[] json(Json value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = JsonInput.FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
      value.write(out);
    }
    return bytes.toByteArray();
  }

  private static String form(Map<String, String> fields) {
    StringJoiner form = new StringJoiner("&");
    fields.forEach((name, value) -> form.add(name + "=" + encoded(value)));
    return form.toString();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public String toString() {
    return operation.toString();
  }
}
